// A table's rows as the lines of its two files. Pure.
import { tableOf } from '../../../interop/csv/csv.ts';
import { cellOf, meantBy } from '../../../interop/csvw/table.ts';
import type { StoredRow } from '../store/rows-out.ts';
import type { PlannedTable } from './plan.ts';

export type Format = 'csv' | 'jsonl';

export const headOf = (table: PlannedTable, format: Format): string =>
  format === 'csv'
    ? tableOf(
        table.columns.map(({ name }) => name),
        [],
      )
    : '';

export function linesOf({ columns }: PlannedTable, rows: readonly StoredRow[], format: Format): string {
  if (format === 'jsonl')
    return rows
      .map(
        (row) => `${JSON.stringify(Object.fromEntries(columns.map((c, n) => [c.name, meantBy(c, row[n] ?? null)])))}\n`,
      )
      .join('');
  const [first = [], ...others] = rows.map((row) => columns.map((column, n) => cellOf(column, row[n] ?? null)));
  return rows.length === 0 ? '' : tableOf(first, others);
}
