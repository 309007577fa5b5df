// What changes in a row on its way out: under which perspective its words stand, and the ids, which tell in their first
// figures when a thing was made, to the thousandth of a second: that could tell who told it.
import { createHash } from 'node:crypto';
import { widen } from '../../../disclosure/index.ts';
import { type Perspective, rungsOf } from '../../partnership/index.ts';
import type { StoredRow } from '../store/rows-out.ts';
import type { PlannedColumn, PlannedTable } from './plan.ts';

/** For each perspective the one that may be shown for it, or null. */
export const widenedIn = (perspectives: readonly Perspective[]): ReadonlyMap<string, string | null> =>
  new Map(
    perspectives.map(({ id }) => [
      id,
      widen({ chain: rungsOf(perspectives, id) }, { consent: null, surface: 'partners', someone: '' }).id,
    ]),
  );

export const outwardRow = (table: PlannedTable, row: StoredRow, wider: ReadonlyMap<string, string | null>): StoredRow =>
  row.map((cell, n) => {
    const column = table.columns[n];
    if (cell === null || !column) return cell;
    const shown = column.widened ? (wider.get(cell) ?? null) : cell;
    return shown !== null && hasIds(table, column) ? withoutTime(shown) : shown;
  });

/** The same id for the same thing in every file; nobody can get back from it, for half of an id is chance. */
export const outwardId = (id: string): string => {
  const hex = createHash('sha256').update(id).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export const withoutTime = (text: string): string => text.replaceAll(anId, outwardId);
const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** People's words are left alone, whatever they look like. */
export const hasIds = ({ rule }: PlannedTable, { name, datatype }: PlannedColumn): boolean =>
  datatype === 'id' || datatype === 'json' || rule.idsIn.includes(name);
