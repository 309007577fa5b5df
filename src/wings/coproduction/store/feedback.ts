// All of this wing's SQL about what was told, and by whom.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Feedback, Source, TellerOf } from '../answers/feedback.ts';
import type { WayToHear } from '../answers/put.ts';

const columns = [
  'id',
  'source',
  'place_id as placeId',
  'perspective_id as perspectiveId',
  'words',
  'anonymous',
  'round_id as roundId',
  'session_id as sessionId',
  'state',
  'because',
  'tellable',
  'received_on as receivedOn',
  'taken_by as takenBy',
  'heard_times as heardTimes',
  'tier',
  'version',
] as const;

const rows = ({ tx, partnershipId }: Scope) =>
  tx.selectFrom('feedback').select(columns).where('feedback.partnership_id', '=', partnershipId);

export const findFeedback = (scope: Scope, id: string): Promise<Feedback | undefined> =>
  rows(scope).where('id', '=', id).executeTakeFirst();

export async function readFeedbackById(scope: Scope, ids: readonly string[]): Promise<Feedback[]> {
  return ids.length === 0
    ? []
    : rows(scope)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .execute();
}

export const feedbackFilters = ['received', 'kept', 'put', 'set aside'] as const;
export type FeedbackFilter = (typeof feedbackFilters)[number];

/** A page of what was told: what nobody has looked at, what is kept and not put, what was put, what was set aside. */
export async function readHeard(
  scope: Scope,
  filter: FeedbackFilter,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<Feedback[]> {
  const isPut = sql<boolean>`exists (select from put_item_feedback p where p.partnership_id = feedback.partnership_id and p.feedback_id = feedback.id)`;
  let query = rows(scope).where('source', '<>', 'dialogue');
  if (filter === 'put') query = query.where(isPut).where('state', '<>', 'withdrawn');
  else {
    query = query.where('state', '=', filter);
    if (filter === 'kept') query = query.where(sql<boolean>`not ${isPut}`);
  }
  return query.orderBy('id').offset(from).limit(most).execute();
}

export interface NewFeedback {
  readonly id: string;
  readonly source: Source;
  readonly placeId: string | null;
  readonly perspectiveId: string | null;
  readonly words: string;
  readonly anonymous: boolean;
  readonly sessionId?: string | null;
  readonly takenBy?: string | null;
  readonly readBack?: boolean;
  readonly heardTimes?: number | null;
  readonly chosenBy?: 'its speaker' | 'the room' | null;
  readonly state?: 'received' | 'kept';
  readonly tellable?: Feedback['tellable'];
  readonly receivedOn: string | null;
  readonly tier: Feedback['tier'];
}
export async function addFeedback({ tx, partnershipId }: Scope, one: NewFeedback): Promise<void> {
  await tx
    .insertInto('feedback')
    .values({
      partnership_id: partnershipId,
      id: one.id,
      source: one.source,
      place_id: one.placeId,
      perspective_id: one.perspectiveId,
      words: one.words,
      anonymous: one.anonymous,
      session_id: one.sessionId ?? null,
      taken_by: one.takenBy ?? null,
      read_back: one.readBack ?? false,
      heard_times: one.heardTimes ?? null,
      chosen_by: one.chosenBy ?? null,
      state: one.state ?? 'received',
      tellable: one.tellable ?? null,
      received_on: one.anonymous ? null : one.receivedOn,
      tier: one.tier,
    })
    .execute();
}

export interface NewTeller {
  readonly feedbackId: string;
  readonly personId: string | null;
  readonly email: string | null;
  readonly withdrawalHash: Buffer | null;
  readonly hearBy: WayToHear;
  readonly language: 'en' | 'cy';
  readonly easyRead: boolean;
}
export async function addTeller({ tx, partnershipId }: Scope, teller: NewTeller): Promise<void> {
  await tx
    .insertInto('feedback_teller')
    .values({
      partnership_id: partnershipId,
      feedback_id: teller.feedbackId,
      person_id: teller.personId,
      email: teller.email,
      withdrawal_hash: teller.withdrawalHash,
      hear_by: teller.hearBy,
      language: teller.language,
      easy_read: teller.easyRead,
    })
    .execute();
}

const tellers = ({ tx, partnershipId }: Scope) =>
  tx
    .selectFrom('feedback_teller')
    .select([
      'feedback_id as feedbackId',
      'person_id as personId',
      'email',
      'hear_by as hearBy',
      'language',
      'easy_read as easyRead',
      'stopped',
      sql<boolean>`withdrawal_hash is not null`.as('hasNumber'),
    ])
    .where('partnership_id', '=', partnershipId);

export async function readTellersOf(scope: Scope, ids: readonly string[]): Promise<TellerOf[]> {
  return ids.length === 0
    ? []
    : tellers(scope)
        .where('feedback_id', 'in', [...ids])
        .execute();
}
export const findTeller = (scope: Scope, feedbackId: string): Promise<TellerOf | undefined> =>
  tellers(scope).where('feedback_id', '=', feedbackId).executeTakeFirst();

/** What this person told, by their own hand or through someone who took it down. */
export async function readOwnFeedback(scope: Scope, personId: string): Promise<Feedback[]> {
  const own = await scope.tx
    .selectFrom('feedback_teller')
    .select('feedback_id')
    .where('partnership_id', '=', scope.partnershipId)
    .where('person_id', '=', personId)
    .execute();
  return readFeedbackById(
    scope,
    own.map(({ feedback_id }) => feedback_id),
  );
}

/** Of these, the ones that are this person's own. */
export async function ownAmong(scope: Scope, personId: string, itemId: string): Promise<string[]> {
  const found = await scope.tx
    .selectFrom('put_item_feedback as p')
    .innerJoin('feedback_teller as t', (join) =>
      join.onRef('t.partnership_id', '=', 'p.partnership_id').onRef('t.feedback_id', '=', 'p.feedback_id'),
    )
    .select('p.feedback_id')
    .where('p.partnership_id', '=', scope.partnershipId)
    .where('p.item_id', '=', itemId)
    .where('t.person_id', '=', personId)
    .execute();
  return found.map(({ feedback_id }) => feedback_id);
}

export async function findByNumber(scope: Scope, hash: Buffer): Promise<string | undefined> {
  const found = await scope.tx
    .selectFrom('feedback_teller')
    .select('feedback_id')
    .where('partnership_id', '=', scope.partnershipId)
    .where('withdrawal_hash', '=', hash)
    .executeTakeFirst();
  return found?.feedback_id;
}

/** @returns false when it is no longer the version decided from */
export async function moveFeedback(
  { tx, partnershipId }: Scope,
  one: Pick<Feedback, 'id' | 'version'>,
  to: {
    readonly state: 'kept' | 'set aside';
    readonly because: string | null;
    readonly tellable?: Feedback['tellable'];
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('feedback')
    .set({
      state: to.state,
      because: to.because,
      version: one.version + 1,
      ...(to.tellable !== undefined && { tellable: to.tellable }),
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** What else was told by the same person, as far as it can be known: from their seat, or from their address. */
export async function sameTellerAs({ tx, partnershipId }: Scope, feedbackId: string): Promise<string[]> {
  const found = await tx
    .selectFrom('feedback_teller as one')
    .innerJoin('feedback_teller as other', (join) =>
      join
        .onRef('other.partnership_id', '=', 'one.partnership_id')
        .onRef('other.feedback_id', '<>', 'one.feedback_id')
        .on(({ or, eb, ref, fn }) =>
          or([
            eb('other.person_id', '=', ref('one.person_id')),
            eb(fn<string>('lower', ['other.email']), '=', fn<string>('lower', ['one.email'])),
          ]),
        ),
    )
    .select('other.feedback_id as id')
    .where('one.partnership_id', '=', partnershipId)
    .where('one.feedback_id', '=', feedbackId)
    .where('other.stopped', 'is', null)
    .orderBy('other.feedback_id')
    .execute();
  return found.map(({ id }) => id);
}

export async function stopTelling(
  { tx, partnershipId }: Scope,
  feedbackId: string,
  stopped: NonNullable<TellerOf['stopped']>,
): Promise<void> {
  await tx
    .updateTable('feedback_teller')
    .set({ stopped, ...(stopped === 'died' && { email: null, hear_by: 'not at all' as const }) })
    .where('partnership_id', '=', partnershipId)
    .where('feedback_id', '=', feedbackId)
    .execute();
}

/** Drafts that hold these words are destroyed, whoever's they are. It comes before the words are gone. */
export async function forgetDrafts({ tx }: Scope, feedbackId: string): Promise<void> {
  await sql`select thread.forget_drafts(${feedbackId})`.execute(tx);
}

/** The row stays, so that the tally does; who told it goes too. @returns false when it was taken back before */
export async function destroyWords({ tx, partnershipId }: Scope, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('feedback')
    .set(({ eb }) => ({ words: null, because: null, state: 'withdrawn' as const, version: eb('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  await tx
    .updateTable('feedback_teller')
    .set({ email: null, hear_by: 'not at all', withdrawal_hash: null })
    .where('partnership_id', '=', partnershipId)
    .where('feedback_id', '=', id)
    .execute();
  return true;
}

export async function countWaiting({ tx, partnershipId }: Scope): Promise<number> {
  const { n } = await tx
    .selectFrom('feedback')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('partnership_id', '=', partnershipId)
    .where('state', '=', 'received')
    .executeTakeFirstOrThrow();
  return Number(n);
}
