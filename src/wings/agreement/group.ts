// Things of several engagements on one page: each under its engagement's name, where there is more than one.
import type { Table } from './table.ts';

export interface Group<T> {
  /** Null where the page needs no heading for it. */
  readonly title: string | null;
  readonly things: readonly T[];
}
export function groupByEngagement<T extends { readonly engagementId: string | null }>(
  table: Pick<Table, 'engagements'>,
  things: readonly T[],
): Group<T>[] {
  const byEngagement = Map.groupBy(things, ({ engagementId }) => engagementId);
  const order = [null, ...table.engagements.map(({ id }) => id)];
  const groups = order.flatMap((id) => {
    const own = byEngagement.get(id);
    return own
      ? [{ title: table.engagements.find((one) => one.id === id)?.title ?? 'The whole partnership', things: own }]
      : [];
  });
  return groups.length > 1 ? groups : groups.map(({ things: own }) => ({ title: null, things: own }));
}
