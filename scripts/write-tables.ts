import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { freshDatabase } from '../test/support/database.ts';

/** Where the tables that the app may name stand, in the order of its search path. */
const schemas = ['thread', 'reference'];

export const tablesFile = path.join(import.meta.dirname, '..', 'src', 'db', 'tables.ts');

type Column = {
  table: string;
  column: string;
  type: string;
  array: boolean;
  nullable: boolean;
  has_default: boolean;
  computed: boolean;
};

const types: Record<string, string> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  json: 'Json',
  jsonb: 'Json',
  numeric: 'string',
  text: 'string',
  time: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
  varchar: 'string',
};

const head = `// Written by \`npm run tables\` from the migrated database. Change a migration, not this file.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Anything comes out. Into a query goes an object, or the text of a list, which pg would take for an array of its own. */
export type Json = ColumnType<unknown, { [key: string]: unknown } | string, { [key: string]: unknown } | string>;
export type GeneratedJson = ColumnType<
  unknown,
  { [key: string]: unknown } | string | undefined,
  { [key: string]: unknown } | string
>;
`;

/** The TypeScript of every table the app may name: one interface a table, keyed by its plain name. */
export async function describeTables(client: pg.Pool): Promise<string> {
  const { rows } = await client.query<Column>(
    `select c.relname as table, a.attname as column, coalesce(element.typname, base.typname, t.typname)::text as type,
            element.oid is not null as array, not a.attnotnull as nullable,
            a.atthasdef or a.attidentity <> '' as has_default, a.attgenerated <> '' or a.attidentity = 'a' as computed
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_type t on t.oid = a.atttypid
       left join pg_type base on base.oid = nullif(t.typbasetype, 0)
       left join pg_type element on element.oid = nullif(t.typelem, 0) and t.typcategory = 'A'
      where c.relnamespace::regnamespace::text = any($1) and c.relkind in ('r', 'p', 'v') and not c.relispartition
        and has_table_privilege(current_user, c.oid, 'SELECT')
      order by c.relname collate "C", a.attnum`,
    [schemas],
  );
  const words = await closedLists(client);
  const tables = [...Map.groupBy(rows, (row) => row.table)];
  const interfaces = tables.map(([table, columns]) => {
    const lines = columns.map((column) => `  ${column.column}: ${columnType(column, words)};\n`);
    return `\nexport interface ${interfaceName(table)} {\n${lines.join('')}}\n`;
  });
  const keys = tables.map(([table]) => `  ${table}: ${interfaceName(table)};\n`);
  return `${head}${interfaces.join('')}\nexport interface Tables {\n${keys.join('')}}\n`;
}

function columnType(
  { table, column, type, array, nullable, has_default, computed }: Column,
  words: Map<string, string>,
): string {
  const plain = types[type];
  if (!plain) throw new Error(`${table}.${column}: say in scripts/write-tables.ts what ${type} is in TypeScript`);
  const one = words.get(`${table}.${column}`) ?? plain;
  const many = array ? (one.includes('|') ? `(${one})[]` : `${one}[]`) : one;
  const value = nullable ? `${many} | null` : many;
  if (computed) return `GeneratedAlways<${value}>`;
  if (!has_default) return value;
  return one === 'Json' ? value.replace('Json', 'GeneratedJson') : `Generated<${value}>`;
}

/** Columns whose check allows a list of words, as a union of those words. */
async function closedLists(client: pg.Pool): Promise<Map<string, string>> {
  const { rows } = await client.query<{ place: string; name: string; text: string }>(
    `select c.relname || '.' || a.attname as place, a.attname as name, pg_get_constraintdef(k.oid) as text
       from pg_constraint k
       join pg_class c on c.oid = k.conrelid
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'c' and cardinality(k.conkey) = 1 and c.relnamespace::regnamespace::text = any($1)
      order by 1, 3`,
    [schemas],
  );
  const lists = rows.map(({ place, name, text }) => [place, wordsIn(name, text)] as const);
  return new Map(lists.filter((list): list is [string, string] => list[1] !== undefined));
}

/** PostgreSQL writes `in ('a', 'b')` as `= ANY (ARRAY['a'::text, 'b'::text])`, and a list of one as `= 'a'::text`. */
export function wordsIn(column: string, check: string): string | undefined {
  const text = check.replaceAll('::text', '').replaceAll(/^CHECK \(+|\)+$/g, '');
  const list = text.startsWith(`${column} = ANY (ARRAY[`) || text.startsWith(`${column} <@ ARRAY[`);
  const one = text.startsWith(`${column} = '`);
  if (!list && !one) return undefined;
  const rest = text.slice(text.indexOf(one ? "'" : '['));
  if (!/^\[?'(?:[^']|'')*'(?:, '(?:[^']|'')*')*\]?$/.test(rest)) return undefined;
  const found = [...rest.matchAll(/'((?:[^']|'')*)'/g)].map(([, word = '']) => word.replaceAll("''", "'"));
  return found.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`).join(' | ');
}

function interfaceName(table: string): string {
  const words = table.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Table`;
}

if (import.meta.main) {
  const database = await freshDatabase();
  fs.writeFileSync(tablesFile, await describeTables(database.appPool));
  await database.close();
}
