// All of this wing's SQL about what was put, answered and changed.
import { type SelectQueryBuilder, sql } from 'kysely';
import { listed } from '../../../db/listed.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Tables } from '../../../db/tables.ts';
import type {
  Answer,
  AnswerKind,
  Change,
  Item,
  ItemState,
  SaidOfAnswer,
  Says,
  Stands,
  Stretch,
  Tally,
} from '../answers/put.ts';

const columns = [
  'id',
  'partner_id as partnerId',
  'place_id as placeId',
  'words',
  'put_on as putOn',
  'answer_days as answerDays',
  'clock_from as clockFrom',
  'answer_due_on as answerDueOn',
  'state',
  'answer',
  'answered_on as answeredOn',
  'will_do_by as willDoBy',
  'change',
  'changed_on as changedOn',
  'held_because as heldBecause',
  'look_again_on as lookAgainOn',
  'merged_into as mergedInto',
  'told_on as toldOn',
  'change_told_on as changeToldOn',
  sql<Stands>`stands`.as('stands'),
  'tier',
  'version',
] as const;

const rows = ({ tx, partnershipId }: Scope) =>
  tx.selectFrom('put_item').select(columns).where('partnership_id', '=', partnershipId);

export const findItem = (scope: Scope, id: string): Promise<Item | undefined> =>
  rows(scope).where('id', '=', id).executeTakeFirst();
export async function readItemsById(scope: Scope, ids: readonly string[]): Promise<Item[]> {
  return ids.length === 0
    ? []
    : rows(scope)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .execute();
}

/** These, and those that were put together with them, near or far. */
export async function withMerged({ tx, partnershipId }: Scope, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows: found } = await sql<{ id: string }>`
    with recursive into_it (id) as (
      select unnest(${[...ids]}::uuid[])
      union
      select i.id from put_item i join into_it on i.merged_into = into_it.id where i.partnership_id = ${partnershipId}
    )
    select id from into_it`.execute(tx);
  return found.map(({ id }) => id);
}

export interface ItemFilter {
  readonly stands?: Stands;
  readonly partnerId?: string;
  /** Late on this day. */
  readonly lateOn?: string;
  readonly partnerIds?: readonly string[];
}
const filtered = <T>(query: SelectQueryBuilder<Tables, 'put_item', T>, filter: ItemFilter) => {
  let found = query.where(sql<boolean>`stands <> 'gone'`);
  if (filter.stands) found = found.where(sql<boolean>`stands = ${filter.stands}`);
  if (filter.partnerId) found = found.where('partner_id', '=', filter.partnerId);
  if (filter.lateOn) found = found.where('clock_on', '<', filter.lateOn);
  if (filter.partnerIds)
    found =
      filter.partnerIds.length === 0
        ? found.where(sql<boolean>`false`)
        : found.where('partner_id', 'in', [...filter.partnerIds]);
  return found;
};

/** Whose clock runs out first comes first; those with no clock come after. */
export const readClocks = (
  scope: Scope,
  filter: ItemFilter,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<Item[]> =>
  filtered(rows(scope), filter)
    .orderBy('clock_on', (order) => order.asc().nullsLast())
    .orderBy('id')
    .offset(from)
    .limit(most)
    .execute();

export async function countItems({ tx, partnershipId }: Scope, filter: ItemFilter): Promise<number> {
  const query = tx.selectFrom('put_item').where('partnership_id', '=', partnershipId);
  const { n } = await filtered(
    query.select(({ fn }) => fn.countAll<string>().as('n')),
    filter,
  ).executeTakeFirstOrThrow();
  return Number(n);
}

const within = <T>(query: SelectQueryBuilder<Tables, 'put_item', T>, { from, to }: Stretch) =>
  query
    .$if(from !== null, (some) => some.where('put_on', '>=', from ?? ''))
    .$if(to !== null, (some) => some.where('put_on', '<=', to ?? ''));
const everything: Stretch = { from: null, to: null };

export async function readTallies({ tx, partnershipId }: Scope, stretch = everything): Promise<Tally[]> {
  const found = await within(tx.selectFrom('put_item'), stretch)
    .select([
      'partner_id as partnerId',
      sql<Stands>`stands`.as('stands'),
      'change',
      sql<boolean>`change_told_on is not null`.as('changeTold'),
      sql<number | null>`first_answered_on - put_on`.as('days'),
      ({ fn }) => fn.min('put_on').as('oldestOn'),
      ({ fn }) => fn.countAll<string>().as('count'),
    ])
    .where('partnership_id', '=', partnershipId)
    .groupBy(['partner_id', 'stands', 'change', sql`change_told_on is not null`, sql`first_answered_on - put_on`])
    .execute();
  return found.map((tally) => ({ ...tally, count: Number(tally.count) }));
}

/** What has waited longest of all that has no answer. */
export const findLongestWaiting = (
  { tx, partnershipId }: Scope,
  stretch = everything,
): Promise<{ id: string; putOn: string } | undefined> =>
  within(tx.selectFrom('put_item'), stretch)
    .select(['id', 'put_on as putOn'])
    .where('partnership_id', '=', partnershipId)
    .where(sql<boolean>`stands = 'no answer'`)
    .orderBy('put_on')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

export interface NewItem {
  readonly id: string;
  readonly partnerId: string;
  readonly placeId: string | null;
  readonly words: string;
  readonly putOn: string;
  readonly putBy: string;
  readonly answerDays: number;
  readonly dueOn: string;
}
export async function addItem({ tx, partnershipId }: Scope, item: NewItem): Promise<void> {
  await tx
    .insertInto('put_item')
    .values({
      partnership_id: partnershipId,
      id: item.id,
      partner_id: item.partnerId,
      place_id: item.placeId,
      words: item.words,
      put_on: item.putOn,
      put_by: item.putBy,
      answer_days: item.answerDays,
      clock_from: item.putOn,
      answer_due_on: item.dueOn,
    })
    .execute();
}

export async function gather(
  { tx, partnershipId }: Scope,
  itemId: string,
  feedbackIds: readonly string[],
): Promise<void> {
  if (feedbackIds.length === 0) return;
  await tx
    .insertInto('put_item_feedback')
    .values(
      feedbackIds.map((feedbackId) => ({ partnership_id: partnershipId, item_id: itemId, feedback_id: feedbackId })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
export async function letGo({ tx, partnershipId }: Scope, itemId: string): Promise<void> {
  await tx
    .deleteFrom('put_item_feedback')
    .where('partnership_id', '=', partnershipId)
    .where('item_id', '=', itemId)
    .execute();
}
/** What is behind each of these, as far as this seat may see it. */
export async function readGathered(
  { tx, partnershipId }: Scope,
  itemIds: readonly string[],
): Promise<{ itemId: string; feedbackId: string }[]> {
  if (itemIds.length === 0) return [];
  return tx
    .selectFrom('put_item_feedback')
    .select(['item_id as itemId', 'feedback_id as feedbackId'])
    .where('partnership_id', '=', partnershipId)
    .where('item_id', 'in', [...itemIds])
    .orderBy('feedback_id')
    .execute();
}
export async function itemsOf(
  { tx, partnershipId }: Scope,
  feedbackIds: readonly string[],
): Promise<{ itemId: string; feedbackId: string }[]> {
  if (feedbackIds.length === 0) return [];
  return tx
    .selectFrom('put_item_feedback')
    .select(['item_id as itemId', 'feedback_id as feedbackId'])
    .where('partnership_id', '=', partnershipId)
    .where('feedback_id', 'in', [...feedbackIds])
    .execute();
}

/** Until this transaction ends nobody else moves these. Always in the same order, so that two who do so at once wait, and neither fails. */
export async function holdItems({ tx, partnershipId }: Scope, ids: readonly string[]): Promise<void> {
  await tx
    .selectFrom('put_item')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
}

export interface Move {
  readonly state: ItemState;
  /** It waits since an earlier day than it seemed to. */
  readonly putOn?: string;
  readonly answer?: { readonly kind: AnswerKind; readonly on: string; readonly willDoBy: string | null };
  readonly clock?: { readonly from: string; readonly dueOn: string };
  readonly held?: { readonly because: string; readonly lookAgainOn: string | null } | null;
  readonly mergedInto?: string;
  readonly change?: { readonly is: NonNullable<Item['change']>; readonly on: string };
  readonly words?: string | null;
}
/** @returns false when it is no longer the version decided from */
export async function moveItem(
  { tx, partnershipId }: Scope,
  item: Pick<Item, 'id' | 'version' | 'state'>,
  to: Move,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('put_item')
    .set(({ fn, ref, val }) => ({
      state: to.state,
      version: item.version + 1,
      ...(to.putOn && { put_on: to.putOn }),
      ...(to.answer && {
        answer: to.answer.kind,
        answered_on: to.answer.on,
        will_do_by: to.answer.willDoBy,
        first_answered_on: fn.coalesce(ref('first_answered_on'), val(to.answer.on)),
      }),
      ...(to.clock && { clock_from: to.clock.from, answer_due_on: to.clock.dueOn }),
      ...(to.held !== undefined && {
        held_because: to.held?.because ?? null,
        look_again_on: to.held?.lookAgainOn ?? null,
      }),
      ...(to.mergedInto && { merged_into: to.mergedInto }),
      ...(to.change && { change: to.change.is, changed_on: to.change.on }),
      ...(to.words !== undefined && { words: to.words }),
    }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', item.id)
    .where('version', '=', item.version)
    .where('state', '=', item.state)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export interface NewAnswer {
  readonly id: string;
  readonly itemId: string;
  readonly answer: AnswerKind;
  readonly words: string | null;
  readonly willDoBy: string | null;
  readonly givenBy: string;
  readonly givenAs: string;
  readonly how: Answer['how'];
  readonly on: string;
}
/** @returns which answer to it this is, from 1 */
export async function addAnswer({ tx, partnershipId }: Scope, one: NewAnswer): Promise<number> {
  const { last } = await tx
    .selectFrom('put_answer')
    .select(({ fn }) => fn.max('round').as('last'))
    .where('partnership_id', '=', partnershipId)
    .where('item_id', '=', one.itemId)
    .executeTakeFirstOrThrow();
  const round = (last ?? 0) + 1;
  await tx
    .insertInto('put_answer')
    .values({
      partnership_id: partnershipId,
      id: one.id,
      item_id: one.itemId,
      round,
      answer: one.answer,
      words: one.words,
      will_do_by: one.willDoBy,
      given_by: one.givenBy,
      given_as: one.givenAs,
      how: one.how,
      answered_on: one.on,
    })
    .execute();
  return round;
}
const answers = ({ tx, partnershipId }: Scope) =>
  tx
    .selectFrom('put_answer')
    .select([
      'id',
      'item_id as itemId',
      'round',
      'answer',
      'words',
      'will_do_by as willDoBy',
      'given_as as givenAs',
      'how',
      'answered_on as answeredOn',
      'words_gone as wordsGone',
      'tier',
    ])
    .where('partnership_id', '=', partnershipId);
/** The first first. */
export async function readAnswers(scope: Scope, itemIds: readonly string[]): Promise<Answer[]> {
  if (itemIds.length === 0) return [];
  return answers(scope)
    .where('item_id', 'in', [...itemIds])
    .orderBy('item_id')
    .orderBy('round')
    .execute();
}
export async function readAnswersById(scope: Scope, ids: readonly string[]): Promise<(Answer & Pick<Item, 'tier'>)[]> {
  return ids.length === 0
    ? []
    : answers(scope)
        .where('id', 'in', [...ids])
        .execute();
}

export async function addSaying(
  { tx, partnershipId }: Scope,
  one: {
    id: string;
    answerId: string;
    says: Says;
    words: string | null;
    how: 'themselves' | 'said in the room' | 'on paper';
    on: string;
  },
): Promise<void> {
  const { id, answerId, says, words, how, on } = one;
  await tx
    .insertInto('answers_it')
    .values({ partnership_id: partnershipId, id, answer_id: answerId, says, words, how, said_on: on })
    .execute();
}
export async function readSayings({ tx, partnershipId }: Scope, answerIds: readonly string[]): Promise<SaidOfAnswer[]> {
  if (answerIds.length === 0) return [];
  return tx
    .selectFrom('answers_it')
    .select(['answer_id as answerId', 'says', 'words', 'said_on as saidOn', 'words_gone as wordsGone'])
    .where('partnership_id', '=', partnershipId)
    .where('answer_id', 'in', [...answerIds])
    .orderBy('id')
    .execute();
}

export async function addChange(
  { tx, partnershipId }: Scope,
  one: { id: string; itemId: string; isChange: boolean; words: string; saidAs: string; on: string },
): Promise<void> {
  await tx
    .insertInto('put_change')
    .values({
      partnership_id: partnershipId,
      id: one.id,
      item_id: one.itemId,
      is_change: one.isChange,
      words: one.words,
      said_as: one.saidAs,
      said_on: one.on,
    })
    .execute();
}
const changes = ({ tx, partnershipId }: Scope) =>
  tx
    .selectFrom('put_change')
    .select([
      'id',
      'item_id as itemId',
      'is_change as isChange',
      'words',
      'said_as as saidAs',
      'said_on as saidOn',
      'words_gone as wordsGone',
      'tier',
    ])
    .where('partnership_id', '=', partnershipId);
type ChangeOfItem = Change & { readonly itemId: string };
/** The latest last. */
export async function readChanges(scope: Scope, itemIds: readonly string[]): Promise<ChangeOfItem[]> {
  if (itemIds.length === 0) return [];
  return changes(scope)
    .where('item_id', 'in', [...itemIds])
    .orderBy('said_on')
    .orderBy('id')
    .execute();
}
/** Those of them that everyone who put it was told of, each by itself: a change that is said next tells nobody of the one before. */
export async function readToldChanges({ tx }: Scope, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select thread.told_changes(${[...itemIds]}::uuid[]) as id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
export async function readChangesById(
  scope: Scope,
  ids: readonly string[],
): Promise<(ChangeOfItem & Pick<Item, 'tier'>)[]> {
  return ids.length === 0
    ? []
    : changes(scope)
        .where('id', 'in', [...ids])
        .execute();
}

/** Words of answers, sayings and changes that repeat what was taken back go with it. */
export async function destroyRepeats(
  { tx, partnershipId }: Scope,
  itemIds: readonly string[],
  isRepeat: (words: string) => boolean,
): Promise<void> {
  const scope = { tx, partnershipId };
  const given = await readAnswers(scope, itemIds);
  const gone = { words: null, words_gone: true };
  for (const { id, words } of given)
    if (words !== null && isRepeat(words))
      await tx
        .updateTable('put_answer')
        .set(gone)
        .where('partnership_id', '=', partnershipId)
        .where('id', '=', id)
        .execute();
  for (const { id, words } of await readChanges(scope, itemIds))
    if (words !== null && isRepeat(words))
      await tx
        .updateTable('put_change')
        .set(gone)
        .where('partnership_id', '=', partnershipId)
        .where('id', '=', id)
        .execute();
  const sayings = await tx
    .selectFrom('answers_it')
    .select(['id', 'words'])
    .where('partnership_id', '=', partnershipId)
    .where('answer_id', 'in', listed(given.map(({ id }) => id)))
    .execute();
  for (const { id, words } of sayings)
    if (words !== null && isRepeat(words))
      await tx
        .updateTable('answers_it')
        .set(gone)
        .where('partnership_id', '=', partnershipId)
        .where('id', '=', id)
        .execute();
}

/** The round in which those who put it are asked whether it has changed. */
export async function readChangeRounds({ tx, partnershipId }: Scope, itemIds: readonly string[]) {
  if (itemIds.length === 0) return [];
  return tx
    .selectFrom('round')
    .select(['id', 'slug', 'state', 'title', 'put_item_id as itemId', 'opened_on as openedOn', 'version'])
    .where('partnership_id', '=', partnershipId)
    .where('put_item_id', 'in', [...itemIds])
    .orderBy('opened_on')
    .orderBy('id')
    .execute();
}
/** The words of what was put go from the rounds that asked whether it has changed. */
export async function forgetAsked({ tx, partnershipId }: Scope, itemId: string): Promise<void> {
  const rounds = (await readChangeRounds({ tx, partnershipId }, [itemId])).map(({ id }) => id);
  if (rounds.length === 0) return;
  await tx
    .updateTable('round')
    .set({ title: 'Has it changed?' })
    .where('partnership_id', '=', partnershipId)
    .where('id', 'in', rounds)
    .execute();
  await tx
    .updateTable('round_question')
    .set({ words: null })
    .where('partnership_id', '=', partnershipId)
    .where('round_id', 'in', rounds)
    .execute();
}
export async function linkRound({ tx, partnershipId }: Scope, roundId: string, itemId: string): Promise<void> {
  await tx
    .updateTable('round')
    .set({ put_item_id: itemId })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', roundId)
    .execute();
}
/** @returns false when this person answered before, on screen or on paper */
export async function takeRound({ tx, partnershipId }: Scope, roundId: string, personId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('round_taker')
    .values({ partnership_id: partnershipId, round_id: roundId, person_id: personId, how: 'on screen' })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
export async function hasTaken({ tx, partnershipId }: Scope, roundId: string, personId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('round_taker')
    .select('round_id')
    .where('partnership_id', '=', partnershipId)
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return found !== undefined;
}
