// All of this wing's SQL about rounds, what they ask and whom.
import type { Scope } from '../../../db/scope.ts';
import type { Round, RoundPerspective, RoundQuestion } from '../round.ts';

const columns = [
  'id',
  'slug',
  'kind',
  'title',
  'place_id as placeId',
  'framework',
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
  readonly questions: readonly RoundQuestion[];
  readonly perspectives: readonly Pick<RoundPerspective, 'id' | 'perspectiveId' | 'asked'>[];
}

/** A round that is planned: nobody can answer before it is opened. */
export async function addRound({ tx, partnershipId }: Scope, round: NewRound): Promise<void> {
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
