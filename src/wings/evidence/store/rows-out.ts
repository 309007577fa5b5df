// The rows that leave, a few hundred at a time: under the asker's own handle, so that the database holds its walls, and
// with every condition of the plan, so that the plan holds by itself.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import { type Plan, type PlannedColumn, type PlannedTable, tiersIn } from '../exports/plan.ts';

/** A cell each, in the order of the plan's columns, as the text that the database has for it. */
export type StoredRow = readonly (string | null)[];

const atATime = 200;

export async function* rowsOut(
  { tx, partnershipId }: Scope,
  plan: Plan,
  table: PlannedTable,
): AsyncGenerator<StoredRow[]> {
  const cells = table.columns.map((column, n) => `${cellSql(plan, table, column)} as c${n}`);
  // in no order that tells what came first
  const order = table.primaryKey.map((key) => `md5(r.${named(key)}::text)`).join(', ');
  const query = `select ${cells.join(', ')} from thread.${named(table.name)} r
    where r.${owner(table.name)} = ${text(partnershipId)} and ${leavesSql(plan, table, 'r', 0)}${order && ` order by ${order}`}`;
  await sql.raw(`declare taken_out no scroll cursor for ${query}`).execute(tx);
  for (;;) {
    const { rows } = await sql.raw<Record<string, string | null>>(`fetch ${atATime} from taken_out`).execute(tx);
    if (rows.length > 0) yield rows.map((row) => table.columns.map((_, n) => row[`c${n}`] ?? null));
    if (rows.length < atATime) break;
  }
  await sql.raw('close taken_out').execute(tx);
}

const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const owner = (table: string): string => (table === 'partnership' ? 'id' : 'partnership_id');

function cellSql(plan: Plan, { stored }: PlannedTable, column: PlannedColumn): string {
  const at = `r.${named(column.name)}`;
  const written = writtenSql(column, at);
  // words by which somebody could be told stand under nobody's name
  const careful = column.widened && stored.columns.some(({ name }) => name === 'tellable');
  const shown = careful ? `case when coalesce(r.tellable, 'no') = 'no' then ${written} end` : written;
  if (!column.points || column.points.sure) return shown;
  return `case when ${existsSql(plan, column.points, at, 'r', 0)} then ${shown} end`;
}

function writtenSql({ datatype, list, type, required }: PlannedColumn, at: string): string {
  if (list || type === 'text[]') return `to_jsonb(${at})::text`;
  if (datatype === 'moment') return `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  if (datatype === 'day') return `to_char(${at}, 'YYYY-MM-DD')`;
  if (datatype === 'words' && !required) return `nullif(${at}, '')`;
  return `${at}::text`;
}

/** Whether a row is in the file. */
function leavesSql(plan: Plan, { name, rule, stored }: PlannedTable, at: string, depth: number): string {
  const tiers = tiersIn(plan.tier).map(text).join(', ');
  return [
    ...(rule.tier === 'own' ? [`${at}.tier in (${tiers})`] : []),
    ...[...rule.unless, ...(plan.tier === 'published' ? rule.publishedUnless : [])].map(
      (column) => `${at}.${named(column)} is null`,
    ),
    ...(rule.byConsent ? [consentSql(plan, name, at)] : []),
    ...rule.within.map((column) => {
      const to = stored.points.find((one) => one.column === column);
      return to ? existsSql(plan, to, `${at}.${named(column)}`, at, depth) : 'false';
    }),
    ...rule.ends.map(([kind, id]) => endSql(plan, `${at}.${named(kind)}`, `${at}.${named(id)}`, at, depth)),
    'true',
  ].join(' and ');
}

function existsSql(
  plan: Plan,
  { table, to }: { readonly table: string; readonly to: string },
  value: string,
  at: string,
  depth: number,
): string {
  const other = plan.byName.get(table);
  if (!other) return 'false';
  const own = `o${depth}`;
  const same = other.name === 'partnership' ? 'true' : `${own}.partnership_id = ${at}.partnership_id`;
  return `exists (select from thread.${named(table)} ${own}
    where ${same} and ${own}.${named(to)} = ${value} and ${leavesSql(plan, other, own, depth + 1)})`;
}

const endSql = (plan: Plan, kind: string, id: string, at: string, depth: number): string =>
  [...plan.kinds]
    .map(([word, table]) => `(${kind} = ${text(word)} and ${existsSql(plan, { table, to: 'id' }, id, at, depth)})`)
    .concat('false')
    .join(' or ')
    .replace(/^/, '(')
    .concat(')');

/** Somebody's own words: while a consent stands, and published only where it is for the public page. */
const consentSql = ({ tier }: Plan, table: string, at: string): string =>
  `${at}.words is not null and exists (select from thread.${named(`${table}_consent`)} c
    where c.partnership_id = ${at}.partnership_id and c.${named(`${table}_id`)} = ${at}.id and c.withdrawn_at is null
      ${tier === 'published' ? `and c.use = 'public page'` : ''})`;
