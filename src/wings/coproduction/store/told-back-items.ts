// What was put, answered and told back, for whoever chooses what of it anybody may read.
import { listed } from '../../../db/listed.ts';
import type { Scope } from '../../../db/scope.ts';
import { readToldChanges } from './items.ts';

export interface ToldBack {
  readonly id: string;
  readonly placeId: string | null;
  readonly words: string;
  readonly answer: 'done' | 'will do' | 'not done';
  readonly answerWords: string | null;
  readonly willDoBy: string | null;
  /** What changed because of it, as far as those who put it were told: they read it before anyone else. */
  readonly changed: readonly string[];
  /** Words and answer, as they stand, were let out. */
  readonly isOut: boolean;
  /** What it was decided from: the item, its answer and its changes. */
  readonly seen: string;
}

/** The latest answer first. */
export async function readToldBack(scope: Scope): Promise<ToldBack[]> {
  const { tx, partnershipId } = scope;
  const items = await tx
    .selectFrom('put_item as i')
    .innerJoinLateral(
      (join) =>
        join
          .selectFrom('put_answer as a')
          .select([
            'a.id as answerId',
            'a.answer',
            'a.words as answerWords',
            'a.will_do_by as willDoBy',
            'a.tier as answerTier',
          ])
          .select('a.answered_on as answeredOn')
          .where('a.partnership_id', '=', partnershipId)
          .whereRef('a.item_id', '=', 'i.id')
          .orderBy('a.round', 'desc')
          .limit(1)
          .as('last'),
      (on) => on.onTrue(),
    )
    .select(['i.id', 'i.place_id as placeId', 'i.words', 'i.tier', 'i.version', 'i.change_told_on as changeToldOn'])
    .select(['last.answerId', 'last.answer', 'last.answerWords', 'last.willDoBy', 'last.answerTier'])
    .where('i.partnership_id', '=', partnershipId)
    .where('i.stands', 'in', ['done', 'will do', 'not done'])
    .where('i.words', 'is not', null)
    .orderBy('last.answeredOn', 'desc')
    .orderBy('i.id')
    .execute();
  const changes = await tx
    .selectFrom('put_change')
    .select(['id', 'item_id as itemId', 'words', 'tier', 'is_change as isChange'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('said_on')
    .orderBy('id')
    .execute();
  const earlier = await readToldChanges(
    scope,
    items.map(({ id }) => id),
  );
  return items.map(({ tier, answerTier, answerId, version, words, changeToldOn, ...item }) => {
    const said = changes.filter(({ itemId }) => itemId === item.id);
    const told = said.filter(({ id }, at) => (at === said.length - 1 ? changeToldOn !== null : earlier.has(id)));
    const own = told.filter((one) => one.isChange && one.words !== null);
    return {
      ...item,
      words: words ?? '',
      changed: own.flatMap(({ words: said }) => said ?? []),
      isOut: [tier, answerTier, ...own.map((one) => one.tier)].every((one) => one === 'published'),
      seen: [item.id, version, answerId, ...own.map(({ id }) => id)].join(' '),
    };
  });
}

/**
 * Lets out an item with the answer and the changes that were seen, and nothing else that was ever said of it; or takes all of it back.
 * @returns false when it is no longer what was seen
 */
export async function moveToldBack(scope: Scope, seen: string, tier: 'partners' | 'published'): Promise<boolean> {
  const { tx, partnershipId } = scope;
  const [id = '', version, ...stood] = seen.split(' ');
  const now = (await readToldBack(scope)).find((one) => one.id === id);
  if (tier === 'published' && now?.seen !== seen) return false;
  const { numUpdatedRows } = await tx
    .updateTable('put_item')
    .set({ tier, version: Number(version) + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', Number(version))
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  for (const table of ['put_answer', 'put_change'] as const)
    await tx
      .updateTable(table)
      .set({ tier })
      .where('partnership_id', '=', partnershipId)
      .where('item_id', '=', id)
      .$if(tier === 'published', (query) => query.where('id', 'in', listed(stood)))
      .execute();
  return true;
}
