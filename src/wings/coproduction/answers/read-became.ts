// Everything that a telling needs to know of some items, read together.
import type { Scope } from '../../../db/scope.ts';
import { readPartners } from '../../partnership/index.ts';
import { readAnswers, readChanges, readItemsById } from '../store/items.ts';
import type { Answer, Change, Item } from './put.ts';

export interface ItemTold {
  readonly item: Item;
  readonly partner: string;
  readonly answer: Answer | undefined;
  readonly change: Change | undefined;
}
export async function readItemsTold(scope: Scope, ids: readonly string[]): Promise<ItemTold[]> {
  const items = await readItemsById(scope, ids);
  const partners = items.length > 0 ? await readPartners(scope) : [];
  const answers = await readAnswers(scope, ids);
  const changes = await readChanges(scope, ids);
  return items.map((item) => ({
    item,
    partner: partners.find(({ id }) => id === item.partnerId)?.name ?? '',
    answer: answers.findLast(({ itemId }) => itemId === item.id),
    change: changes.findLast(({ itemId }) => itemId === item.id),
  }));
}
