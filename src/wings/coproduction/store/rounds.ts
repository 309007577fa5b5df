// All of this wing's SQL about rounds, what they ask and whom.
import { listed } from '../../../db/listed.ts';
import type { Scope } from '../../../db/scope.ts';
import { linkThread } from '../../../db/thread-links.ts';
import type { Round, RoundPerspective, RoundQuestion } from '../rounds/round.ts';

const columns = [
  'id',
  'slug',
  'kind',
  'title',
  'place_id as placeId',
  'framework',
  'session_id as sessionId',
  'state',
  'because',
  'agreed_by_side as agreedBySide',
  'opened_on as openedOn',
  'closed_on as closedOn',
  'revealed_on as revealedOn',
  'version',
] as const;

/** The latest first. */
export async function readRounds({ tx, partnershipId }: Scope): Promise<Round[]> {
  return tx
    .selectFrom('round')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .orderBy('opened_on', (order) => order.desc().nullsFirst())
    .orderBy('id', 'desc')
    .execute();
}

export async function findRound({ tx, partnershipId }: Scope, slug: string): Promise<Round | undefined> {
  return tx
    .selectFrom('round')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .where('slug', '=', slug)
    .executeTakeFirst();
}

/** In the order in which they are asked. */
export async function readQuestions({ tx, partnershipId }: Scope, roundId: string): Promise<RoundQuestion[]> {
  return tx
    .selectFrom('round_question')
    .select([
      'id',
      'position',
      'key',
      'grouping',
      'name',
      'words',
      'easy_words as easyWords',
      'welsh_words as welshWords',
      'answers',
    ])
    .where('partnership_id', '=', partnershipId)
    .where('round_id', '=', roundId)
    .orderBy('position')
    .execute();
}

export async function readRoundPerspectives(
  { tx, partnershipId }: Scope,
  roundId: string,
): Promise<RoundPerspective[]> {
  return tx
    .selectFrom('round_perspective')
    .select(['id', 'perspective_id as perspectiveId', 'asked', 'joined_to as joinedTo', 'outcome'])
    .where('partnership_id', '=', partnershipId)
    .where('round_id', '=', roundId)
    .orderBy('id')
    .execute();
}

export interface NewRound extends Pick<Round, 'id' | 'slug' | 'kind' | 'title' | 'placeId' | 'framework'> {
  readonly agreedBySide: boolean;
  readonly sessionId?: string;
  readonly questions: readonly RoundQuestion[];
  readonly perspectives: readonly Pick<RoundPerspective, 'id' | 'perspectiveId' | 'asked'>[];
}

/** A round that is planned: nobody can answer before it is opened. */
export async function addRound(scope: Scope, round: NewRound): Promise<void> {
  const { tx, partnershipId } = scope;
  const here = { partnership_id: partnershipId };
  await tx
    .insertInto('round')
    .values({
      ...here,
      id: round.id,
      slug: round.slug,
      kind: round.kind,
      title: round.title,
      place_id: round.placeId,
      framework: round.framework,
      session_id: round.sessionId ?? null,
      agreed_by_side: round.agreedBySide,
    })
    .execute();
  await tx
    .insertInto('round_question')
    .values(
      round.questions.map((question) => ({
        ...here,
        id: question.id,
        round_id: round.id,
        position: question.position,
        key: question.key,
        grouping: question.grouping,
        name: question.name,
        words: question.words,
        easy_words: question.easyWords,
        welsh_words: question.welshWords,
        answers: question.answers,
      })),
    )
    .execute();
  await tx
    .insertInto('round_perspective')
    .values(
      round.perspectives.map(({ id, perspectiveId, asked }) => ({
        ...here,
        id,
        round_id: round.id,
        perspective_id: perspectiveId,
        asked,
      })),
    )
    .execute();
  // whether something has changed is asked about what was put, and nothing is made of each of its questions
  if (round.kind === 'has it changed') return;
  for (const { id } of round.questions)
    await linkThread(scope, { kind: 'round', id: round.id }, { kind: 'standard in a round', id }, 'asked');
}

/** @returns false when the round is no longer the version decided from */
export async function moveRound(
  { tx, partnershipId }: Scope,
  round: Pick<Round, 'id' | 'version' | 'state'>,
  to: { readonly state: Round['state']; readonly on: string; readonly because?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('round')
    .set({
      state: to.state,
      version: round.version + 1,
      ...(to.state === 'open' && { opened_on: to.on }),
      ...(to.state === 'closed' && { closed_on: to.on }),
      ...(to.state === 'revealed' && { revealed_on: to.on }),
      ...(to.because !== undefined && { because: to.because }),
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', round.id)
    .where('state', '=', round.state)
    .where('version', '=', round.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Puts one perspective together with another, before anything is opened. @returns false when either is put together already */
export async function joinPerspectives(
  { tx, partnershipId }: Scope,
  roundId: string,
  smallerId: string,
  largerId: string,
): Promise<boolean> {
  const slot = (id: string) =>
    tx
      .updateTable('round_perspective')
      .where('partnership_id', '=', partnershipId)
      .where('round_id', '=', roundId)
      .where('id', '=', id)
      .where('joined_to', 'is', null)
      .where('outcome', 'is', null);
  // the larger one is held too, so that two who join at once do not make a chain
  const held = await slot(largerId).set({ joined_to: null }).executeTakeFirstOrThrow();
  const follows = await tx
    .selectFrom('round_perspective')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('joined_to', '=', smallerId)
    .executeTakeFirst();
  if (held.numUpdatedRows !== 1n || follows) return false;
  const { numUpdatedRows } = await slot(smallerId).set({ joined_to: largerId }).executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Until this transaction ends nobody else moves it. @returns false when it is no longer the version decided from */
export async function holdRound(
  { tx, partnershipId }: Scope,
  round: Pick<Round, 'id' | 'version' | 'state'>,
): Promise<boolean> {
  const held = await tx
    .selectFrom('round')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', round.id)
    .where('state', '=', round.state)
    .where('version', '=', round.version)
    .forUpdate()
    .executeTakeFirst();
  return held !== undefined;
}

/** Until this transaction ends nobody else adds these up, or moves them. */
export async function holdRounds({ tx, partnershipId }: Scope, ids: readonly string[]): Promise<void> {
  await tx
    .selectFrom('round')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', 'in', ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('id')
    .forUpdate()
    .execute();
}

export type SlotOfRound = RoundPerspective & { readonly roundId: string };

/** The perspectives of several rounds. */
export async function readSlotsOf({ tx, partnershipId }: Scope, roundIds: readonly string[]): Promise<SlotOfRound[]> {
  return tx
    .selectFrom('round_perspective')
    .select([
      'id',
      'round_id as roundId',
      'perspective_id as perspectiveId',
      'asked',
      'joined_to as joinedTo',
      'outcome',
    ])
    .where('partnership_id', '=', partnershipId)
    .where('round_id', 'in', listed(roundIds))
    .orderBy('id')
    .execute();
}

/** Questions by their ids, each with the round that asks it. */
export async function readQuestionNames(
  { tx, partnershipId }: Scope,
  ids: readonly string[],
): Promise<{ id: string; name: string; roundId: string; roundSlug: string; roundTitle: string }[]> {
  return tx
    .selectFrom('round_question as q')
    .innerJoin('round as r', (join) =>
      join.onRef('r.partnership_id', '=', 'q.partnership_id').onRef('r.id', '=', 'q.round_id'),
    )
    .select(['q.id', 'q.name', 'r.id as roundId', 'r.slug as roundSlug', 'r.title as roundTitle'])
    .where('q.partnership_id', '=', partnershipId)
    .where('q.id', 'in', listed(ids))
    .execute();
}
