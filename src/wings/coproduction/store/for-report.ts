// What a report takes from this wing: what was put, the last answer to it and the last change, each at its own tier; and the
// one act by which one of them is published.
import type { Scope } from '../../../db/scope.ts';
import { readAnswers, readChanges, readItemsById, readToldChanges } from './items.ts';

export const putKinds = ['put item', 'answer to what was put', 'change'] as const;
export type PutKind = (typeof putKinds)[number];

type Tiers = readonly ('partners' | 'published')[];
export interface PutInPeriod {
  readonly id: string;
  readonly words: string | null;
  readonly placeId: string | null;
  readonly tier: Tiers[number];
  readonly version: number;
  readonly state: string;
  /** What became of it, as it counts: an answer that was not told back is none. */
  readonly stands: string;
  readonly answer: {
    readonly id: string;
    readonly is: 'done' | 'will do' | 'not done';
    readonly words: string | null;
    readonly wordsGone: boolean;
    readonly willDoBy: string | null;
    readonly tier: Tiers[number];
  } | null;
  readonly change: {
    readonly id: string;
    readonly isChange: boolean;
    readonly words: string | null;
    /** Those who put it were told of it. */
    readonly told: boolean;
    readonly tier: Tiers[number];
  } | null;
}

/** What was answered in a stretch of time, or changed in it: the first put first. */
export async function readPutInPeriod(
  scope: Scope,
  { from, to }: { readonly from: string; readonly to: string },
  tiers: Tiers,
): Promise<PutInPeriod[]> {
  const { tx, partnershipId } = scope;
  const ids = (
    await tx
      .selectFrom('put_item')
      .select('id')
      .where('partnership_id', '=', partnershipId)
      .where('tier', 'in', [...tiers])
      .where((on) =>
        on.or([
          on.and([on('answered_on', '>=', from), on('answered_on', '<=', to)]),
          on.and([on('changed_on', '>=', from), on('changed_on', '<=', to)]),
        ]),
      )
      .orderBy('put_on')
      .orderBy('id')
      .execute()
  ).map(({ id }) => id);
  if (ids.length === 0) return [];
  const items = new Map((await readItemsById(scope, ids)).map((item) => [item.id, item]));
  const [answers, changes] = [await readAnswers(scope, ids), await readChanges(scope, ids)];
  const [tierOf, told] = [await tiersOf(scope, ids), await readToldChanges(scope, ids)];
  return ids.flatMap((id) => {
    const item = items.get(id);
    if (!item) return [];
    const answer = answers.findLast((one) => one.itemId === id && one.answeredOn <= to);
    const change = changes.findLast((one) => one.itemId === id && one.saidOn <= to);
    const isLast = change?.id === changes.findLast((one) => one.itemId === id)?.id;
    const shown = (of: string) => tierOf.get(of) ?? 'partners';
    return [
      {
        ...{ id, words: item.words, tier: item.tier === 'published' ? 'published' : 'partners', version: item.version },
        placeId: item.placeId,
        ...{ state: item.state, stands: item.stands },
        answer: answer
          ? {
              ...{ id: answer.id, is: answer.answer, words: answer.words, wordsGone: answer.wordsGone },
              ...{ willDoBy: answer.willDoBy, tier: shown(answer.id) },
            }
          : null,
        change: change
          ? {
              ...{ id: change.id, isChange: change.isChange, words: change.words, tier: shown(change.id) },
              told: isLast ? item.changeToldOn !== null : told.has(change.id),
            }
          : null,
      },
    ];
  });
}

async function tiersOf({ tx, partnershipId }: Scope, itemIds: readonly string[]): Promise<Map<string, Tiers[number]>> {
  const of = (table: 'put_answer' | 'put_change') =>
    tx
      .selectFrom(table)
      .select(['id', 'tier'])
      .where('partnership_id', '=', partnershipId)
      .where('item_id', 'in', [...itemIds])
      .execute();
  return new Map([...(await of('put_answer')), ...(await of('put_change'))].map(({ id, tier }) => [id, tier]));
}

const tables = { 'put item': 'put_item', 'answer to what was put': 'put_answer', change: 'put_change' } as const;

/**
 * An answer and a change are said once and have no version.
 * @returns false when it is no longer at the tier and the version decided from, or its words were taken back
 */
export async function movePutTier(
  { tx, partnershipId }: Scope,
  { kind, id, version }: { readonly kind: PutKind; readonly id: string; readonly version: number },
  from: 'partners' | 'published',
  to: 'partners' | 'published',
): Promise<boolean> {
  if (kind === 'put item') {
    const { numUpdatedRows } = await tx
      .updateTable('put_item')
      .set({ tier: to })
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', id)
      .where('tier', '=', from)
      .where('version', '=', version)
      .where('words', 'is not', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable(tables[kind])
    .set({ tier: to })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('tier', '=', from)
    .where('words_gone', '=', false)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
