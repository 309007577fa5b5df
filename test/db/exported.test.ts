// Whoever adds a table or a column says whether it leaves, and what a person is shown of it: nothing is forgotten.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { withClient } from '../../src/db/client.ts';
import { type Exported, isLeaving } from '../../src/shell/exported.ts';
import { exportedOfAll } from '../../src/shell/exported-own.ts';
import { declaredBy } from '../../src/wings/evidence/exports/declared.ts';
import { ofTables, readTables, type StoredTable } from '../../src/wings/evidence/store/tables.ts';
import { wings } from '../../src/wings/index.ts';
import { freshDatabase } from '../support/database.ts';

const declared = declaredBy(wings);
/** A column that names a person though no key says so. */
const namesSomebody = /(^|_)(account|email)(_id)?$|(^|_)person_id$/;

const peopleColumns = ({ name, columns, points }: StoredTable): string[] => [
  ...points.filter(({ table }) => table === 'person').map(({ column }) => column),
  ...(name === 'person' ? ['id'] : []),
  ...columns
    .map((column) => column.name)
    .filter((column) => namesSomebody.test(column) && !points.some((one) => one.column === column)),
];

/** What nobody has said, or what is said of something that is not there. */
function faultsIn(tables: readonly StoredTable[], exported: Exported): string[] {
  const faults: string[] = [];
  const known = new Map(tables.map((table) => [table.name, table]));
  for (const name of Object.keys(exported)) if (!known.has(name)) faults.push(`there is no table ${name}`);
  for (const table of tables) {
    const one = exported[table.name];
    if (!one) {
      faults.push(
        `${table.name} is in no exported.ts: say there whether it leaves, and what of it is kept about a person`,
      );
      continue;
    }
    const columns = new Set(table.columns.map(({ name }) => name));
    const people = peopleColumns(table);
    // an address or an account stands beside the column that names its person
    const named = people.filter((column) => table.points.some((p) => p.column === column) || table.name === 'person');
    for (const column of named.filter((name) => name !== 'account_id'))
      if (!(column in one.people)) faults.push(`${table.name}.${column} names a person: say what they are shown`);
    if (people.length > 0 && named.length === 0 && Object.keys(one.people).length === 0)
      faults.push(`${table.name}.${people} names a person: say what they are shown`);
    for (const [column, said] of Object.entries(one.people)) {
      const shown = typeof said === 'string' ? [] : said.shows;
      for (const missing of [column, ...shown].filter((name) => !columns.has(name)))
        faults.push(`${table.name} has no column ${missing}, which somebody is to be shown`);
    }
    if (isLeaving(one)) faults.push(...faultsOfLeaving(table, one, exported));
  }
  return faults;
}

function faultsOfLeaving(
  table: StoredTable,
  rule: Extract<Exported[string], { tier: string }>,
  exported: Exported,
): string[] {
  const faults: string[] = [];
  const people = new Set(peopleColumns(table).filter((name) => table.name === 'person' || name !== 'id'));
  const columns = table.columns.map(({ name }) => name);
  for (const column of columns) {
    const [out, back] = [column in rule.columns, column in rule.back];
    if (out && back) faults.push(`${table.name}.${column} leaves and stays`);
    if (out && people.has(column)) faults.push(`${table.name}.${column} names a person and would leave`);
    if (!out && !back && !people.has(column) && column !== 'partnership_id')
      faults.push(`${table.name}.${column} neither leaves nor stays: say which`);
    const to = table.points.find((one) => one.column === column);
    const other = to && exported[to.table];
    if (out && other && !isLeaving(other)) faults.push(`${table.name}.${column} points at ${to.table}, which stays`);
  }
  for (const named of [rule.columns, rule.back, rule.only]
    .flatMap(Object.keys)
    .concat(rule.asSaid, rule.unless, rule.within))
    if (!columns.includes(named)) faults.push(`${table.name} has no column ${named}`);
  for (const key of table.key)
    if (!(key in rule.columns) || (table.points.some(({ column }) => column === key) && !rule.within.includes(key)))
      faults.push(`${table.name}.${key} is part of its key: it leaves, and only with the row it points at`);
  if (columns.includes('tier') !== (rule.tier === 'own'))
    faults.push(`${table.name}: a row with a tier of its own leaves by it, and no other`);
  return faults;
}

describe('what leaves', () => {
  let tables: StoredTable[];
  before(async () => {
    const db = await freshDatabase();
    tables = await db.app.transaction().execute((tx) => readTables({ tx }));
  });

  test('is said of every table and every column, and so is what people are shown of themselves', () => {
    assert.deepEqual(faultsIn(tables, declared), []);
  });

  test('no two wings speak of the same table', () => {
    const all = [exportedOfAll, ...wings.map(({ exported }) => exported)].flatMap(Object.keys);
    assert.deepEqual(all.length, new Set(all).size);
  });

  test('a new table, a new column, a new tier and a new name of a person are each found', async () => {
    const { owner } = await freshDatabase();
    const planted: Record<string, RegExp> = {
      'create table thread.planted (partnership_id uuid, id uuid, primary key (partnership_id, id))':
        /planted is in no/,
      'alter table thread.theme add column planted text': /theme\.planted neither leaves nor stays/,
      'alter table thread.milestone add column tier text': /milestone: a row with a tier of its own/,
      [`alter table thread.theme add column planted uuid,
         add foreign key (partnership_id, planted) references thread.person (partnership_id, id)`]:
        /theme\.planted names a person/,
      'alter table thread.device add column email text': /device\.email names a person/,
    };
    for (const [breach, found] of Object.entries(planted))
      await withClient(owner, async (client) => {
        await client.query('begin');
        await client.query(breach);
        const { rows: seen } = await client.query<StoredTable>(ofTables);
        assert.ok(
          faultsIn(seen, declared).some((fault) => found.test(fault)),
          `${breach}: ${faultsIn(seen, declared)}`,
        );
        await client.query('rollback');
      });
  });
});
