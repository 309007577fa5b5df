// What goes into one file: of what the wings let leave, the tables and columns of its tier, as the database has them. Pure.
import type { Column, Datatype, Table } from '../../../interop/csvw/table.ts';
import { type Exported, type FileTier, isLeaving, type Leaves } from '../../../shell/exported.ts';
import type { StoredColumn, StoredTable } from '../store/tables.ts';

export interface PlannedColumn extends Column {
  readonly type: string;
  /** The table whose row it names, where a row of this file may name one that is not in it. */
  readonly points: { readonly table: string; readonly to: string; readonly sure: boolean } | null;
  /** Somebody's words may stand under it: it is widened. */
  readonly widened: boolean;
}
export interface PlannedTable extends Omit<Table, 'columns'> {
  readonly columns: readonly PlannedColumn[];
  readonly rule: Leaves;
  readonly stored: StoredTable;
}
export interface Plan {
  readonly tier: FileTier;
  readonly tables: readonly PlannedTable[];
  readonly byName: ReadonlyMap<string, PlannedTable>;
  /** The tables of the kinds of thing in the thread. */
  readonly kinds: ReadonlyMap<string, string>;
}

const order: readonly FileTier[] = ['published', 'partners', 'facilitators'];
/** The tiers whose rows stand in a file of this tier. What was said in a room is in none. */
export const tiersIn = (tier: FileTier): readonly FileTier[] => order.slice(0, order.indexOf(tier) + 1);
const reaches = (file: FileTier, needed: FileTier): boolean => tiersIn(file).includes(needed);

export function planOf(tier: FileTier, exported: Exported, stored: readonly StoredTable[]): Plan {
  const known = new Map(stored.map((table) => [table.name, table]));
  const rules = new Map(
    Object.entries(exported).flatMap(([name, one]) => (isLeaving(one) ? [[name, one] as const] : [])),
  );
  const isIn = (name: string, seen: readonly string[] = []): boolean => {
    const rule = rules.get(name);
    if (!rule || !known.has(name) || seen.includes(name)) return false;
    if (rule.tier !== 'own' && !reaches(tier, rule.tier)) return false;
    return rule.within.every((column) => isIn(pointed(known.get(name), column)?.table ?? '', [...seen, name]));
  };
  const names = [...rules.keys()].filter((name) => isIn(name)).sort();
  const tables = names.flatMap((name) => {
    const [table, rule] = [known.get(name), rules.get(name)];
    return table && rule ? [planned(tier, table, rule, new Set(names))] : [];
  });
  return {
    tier,
    tables,
    byName: new Map(tables.map((table) => [table.name, table])),
    kinds: new Map(tables.flatMap(({ name, rule }) => (rule.kind === undefined ? [] : [[rule.kind, name] as const]))),
  };
}

const pointed = (table: StoredTable | undefined, column: string) => table?.points.find((one) => one.column === column);

function planned(tier: FileTier, stored: StoredTable, rule: Leaves, names: ReadonlySet<string>): PlannedTable {
  const columns = stored.columns.flatMap((column): PlannedColumn[] => {
    const about = rule.columns[column.name];
    const [only, to] = [rule.only[column.name], pointed(stored, column.name)];
    if (about === undefined || (only && !reaches(tier, only)) || (to && !names.has(to.table))) return [];
    const sure = rule.within.includes(column.name);
    const widened = to?.table === 'perspective' && !rule.asSaid.includes(column.name);
    const shape = shapeOf(column);
    return [
      {
        ...{ name: column.name, about, ...shape, type: column.type, widened },
        points: to ? { table: to.table, to: to.to, sure } : null,
        required: column.required && (!to || sure) && !shape.list,
      },
    ];
  });
  return {
    ...{ name: stored.name, title: rule.title, about: rule.about, columns, rule, stored },
    primaryKey: stored.key,
    references: columns.flatMap(({ name, points }) =>
      points ? [{ column: name, table: points.table, to: points.to }] : [],
    ),
  };
}

const datatypes: Readonly<Record<string, Datatype>> = {
  text: 'words',
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  'double precision': 'real',
  boolean: 'boolean',
  date: 'day',
  'time without time zone': 'time',
  'timestamp with time zone': 'moment',
  uuid: 'id',
  jsonb: 'json',
};

function shapeOf({ name, type }: StoredColumn): { datatype: Datatype; list: boolean } {
  // a text may hold any sign, so that none is left to stand between two of them
  if (type === 'text[]') return { datatype: 'json', list: false };
  const list = type.endsWith('[]');
  const datatype = datatypes[list ? type.slice(0, -2) : type];
  if (!datatype) throw new Error(`nobody has said how a column of type ${type} is written (${name})`);
  return { datatype, list };
}
