// All of this wing's SQL about expectations and their answers.
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { listed } from '../../../db/listed.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Answer, Decided, Expectation, ExpectationState, Side } from '../expectation.ts';
import type { Party } from '../party.ts';
import type { Which } from './which.ts';

const columns = [
  'id',
  'slug',
  'engagement_id as engagementId',
  'session_id as sessionId',
  'from_partner_id',
  'from_perspective_id',
  'to_partner_id',
  'to_perspective_id',
  'title',
  'words',
  'state',
  'made_on as madeOn',
  'turn_since as turnSince',
  'look_again_on as lookAgainOn',
  'tier',
  'version',
] as const;

/** One of the two columns is set: the database holds that. */
export const partyOf = (partnerId: string | null, perspectiveId: string | null): Pick<Party, 'kind' | 'id'> =>
  partnerId === null ? { kind: 'perspective', id: perspectiveId ?? '' } : { kind: 'partner', id: partnerId };

export async function readExpectationRows(
  { tx, partnershipId }: Scope,
  which: Which & { readonly slug?: string },
): Promise<Expectation[]> {
  let query = tx
    .selectFrom('expectation')
    .select(columns)
    .select((its) =>
      jsonArrayFrom(
        its
          .selectFrom('expectation_answer')
          .select([
            'round',
            'by_side as bySide',
            'answer',
            'words',
            'owner',
            'due_on as dueOn',
            'look_again_on as lookAgainOn',
            'answered_on as answeredOn',
            'in_the_room as inTheRoom',
          ])
          .where('partnership_id', '=', partnershipId)
          .whereRef('expectation_id', '=', 'expectation.id')
          .orderBy('round'),
      ).as('rounds'),
    )
    .where('partnership_id', '=', partnershipId)
    .where('tier', 'in', which.tiers);
  if (which.engagementId) query = query.where('engagement_id', '=', which.engagementId);
  if (which.ids) query = query.where('id', 'in', listed(which.ids));
  if (which.slug !== undefined) query = query.where('slug', '=', which.slug);
  const rows = await query.orderBy('made_on').orderBy('id').execute();
  return rows.map(({ from_partner_id, from_perspective_id, to_partner_id, to_perspective_id, ...row }) => ({
    ...row,
    from: partyOf(from_partner_id, from_perspective_id),
    to: partyOf(to_partner_id, to_perspective_id),
  }));
}

export const readTakenSlugs = async ({ tx, partnershipId }: Scope): Promise<string[]> =>
  (await tx.selectFrom('expectation').select('slug').where('partnership_id', '=', partnershipId).execute()).map(
    ({ slug }) => slug,
  );

export interface NewExpectation {
  readonly id: string;
  readonly slug: string;
  readonly engagementId: string | null;
  readonly sessionId: string | null;
  readonly from: Pick<Party, 'kind' | 'id'>;
  readonly to: Pick<Party, 'kind' | 'id'>;
  readonly title: string;
  readonly words: string;
  readonly on: string;
  readonly by: string;
}
const columnFor = (side: 'from' | 'to', { kind, id }: Pick<Party, 'kind' | 'id'>) => ({ [`${side}_${kind}_id`]: id });

export async function addExpectation({ tx, partnershipId }: Scope, made: NewExpectation): Promise<void> {
  await tx
    .insertInto('expectation')
    .values({
      partnership_id: partnershipId,
      id: made.id,
      slug: made.slug,
      engagement_id: made.engagementId,
      session_id: made.sessionId,
      ...columnFor('from', made.from),
      ...columnFor('to', made.to),
      title: made.title,
      words: made.words,
      made_on: made.on,
      made_by: made.by,
      turn_since: made.on,
    })
    .execute();
}

export interface Answered {
  readonly id: string;
  readonly expectationId: string;
  readonly seen: { readonly state: ExpectationState; readonly version: number };
  readonly side: Side;
  readonly answer: Answer;
  readonly words: string | null;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly decided: Decided;
  readonly on: string;
  readonly by: string;
  readonly inTheRoom: boolean;
}
/** @returns false when someone answered before: nothing is written */
export async function keepAnswer({ tx, partnershipId }: Scope, given: Answered): Promise<boolean> {
  const { expectationId, seen, decided, on } = given;
  const { numUpdatedRows } = await tx
    .updateTable('expectation')
    .set({ state: decided.state, turn_since: on, look_again_on: decided.lookAgainOn, version: seen.version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', expectationId)
    .where('version', '=', seen.version)
    .where('state', '=', seen.state)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  await tx
    .insertInto('expectation_answer')
    .values({
      partnership_id: partnershipId,
      id: given.id,
      expectation_id: expectationId,
      round: decided.round,
      by_side: given.side,
      answer: given.answer,
      words: given.words,
      owner: given.owner,
      due_on: given.dueOn,
      look_again_on: decided.lookAgainOn,
      answered_on: on,
      answered_by: given.by,
      in_the_room: given.inTheRoom,
    })
    .execute();
  return true;
}

/** Holds the expectations of one engagement still until the act is over, so that two last answers at once see each other. */
export async function holdExpectations({ tx, partnershipId }: Scope, engagementId: string | null): Promise<void> {
  await tx
    .selectFrom('expectation')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', 'is not distinct from', engagementId)
    .orderBy('id')
    .forUpdate()
    .execute();
}
