// What is taken out, read back by its own description: the W3C's "Metadata Vocabulary for Tabular Data" and RFC 4180.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cellsIn } from '../../src/interop/csv/csv.ts';
import { readCell } from '../../src/interop/csvw/table.ts';
import { declaredBy } from '../../src/wings/evidence/exports/declared.ts';
import { hasIds, withoutTime } from '../../src/wings/evidence/exports/outward.ts';
import { type Plan, type PlannedTable, planOf, tiersIn } from '../../src/wings/evidence/exports/plan.ts';
import { ofTables, type StoredTable } from '../../src/wings/evidence/store/tables.ts';
import { wings } from '../../src/wings/index.ts';
import { type Filled, filledApp, type TakenOut } from '../support/taken-out.ts';
import { csvwFaults, type Metadata } from './csvw-rules.ts';

const declared = declaredBy(wings);
const tiers = ['published', 'partners', 'facilitators'] as const;
const awkward = '=HYPERLINK("x")\u0007 "quoted", \r\nnext ‏مرحبا‏ 🧵 | -1';

describe('what is taken out', () => {
  let filled: Filled;
  const taken = new Map<string, { readonly plan: Plan; readonly out: TakenOut }>();
  before(async () => {
    filled = await filledApp();
    const { own, query } = filled;
    await query('update thread.milestone set words = $2 where partnership_id = $1', [own, awkward]);
    await query(
      `update thread.picture_point set words = repeat('a long word ', 90000), tier = 'partners' where partnership_id = $1
        and id = (select min(id::text)::uuid from thread.picture_point where partnership_id = $1)`,
      [own],
    );
    const stored = await query<StoredTable>(ofTables);
    for (const tier of tiers)
      taken.set(tier, { plan: planOf(tier, declared, stored), out: await filled.take(tier, declared) });
  });
  after(() => filled.app.close());

  for (const tier of tiers) {
    const it = () => taken.get(tier) ?? assert.fail();

    test(`is described as the W3C asks (${tier})`, () => {
      const metadata: Metadata = JSON.parse(it().out.files['metadata.json'] ?? '');
      assert.deepEqual(csvwFaults(metadata, it().out.files), []);
    });

    test(`has the same rows as the database, in every column (${tier})`, async () => {
      const { plan, out } = it();
      let compared = 0;
      for (const table of plan.tables) {
        const rows = typedRows(out, table);
        const there = await inDatabase(filled, table);
        for (const row of rows) {
          const same = there.get(keyOf(table, row)) ?? assert.fail(`${table.name} has a row that is nowhere`);
          for (const column of table.columns) {
            const value = row[column.name];
            if (column.widened || (column.points && !column.points.sure && value === null)) continue;
            const stored = comparable(same[column.name] ?? null);
            const meant = hasIds(table, column) ? JSON.parse(withoutTime(JSON.stringify(stored))) : stored;
            assert.deepEqual(comparable(value), meant, `${table.name}.${column.name}`);
            compared += 1;
          }
        }
        assert.equal(new Set(rows.map((row) => keyOf(table, row))).size, rows.length, `${table.name}: a row twice`);
      }
      assert.ok(compared > 100, `${compared} cells`);
    });

    test(`has every row of its tier (${tier})`, async () => {
      const { plan, out } = it();
      for (const table of plan.tables.filter(
        ({ rule }) => !rule.byConsent && rule.within.length + rule.ends.length === 0,
      )) {
        const { rule, name } = table;
        const ended = tier === 'published' ? rule.publishedUnless.map((column) => `and ${column} is null`) : [];
        const [{ n } = { n: -1 }] = await filled.query<{ n: number }>(
          `select count(*)::int as n from thread.${name} where ${name === 'partnership' ? 'id' : 'partnership_id'} = $1
            ${rule.tier === 'own' ? 'and tier = any ($2)' : 'and $2::text[] is not null'} ${ended.join(' ')}`,
          [filled.own, [...tiersIn(tier)]],
        );
        assert.equal(out.rows(name).length, n, name);
      }
    });

    test(`points at nothing that is not in it (${tier})`, () => {
      const { plan, out } = it();
      const ids = new Map(plan.tables.map(({ name }) => [name, new Set(out.rows(name).map(({ id }) => id))]));
      for (const { name, references } of plan.tables)
        for (const { column, table } of references)
          for (const row of out.rows(name))
            assert.ok(row[column] === '' || ids.get(table)?.has(row[column]), `${name}.${column} points at nothing`);
      for (const link of out.rows('thread_link'))
        for (const end of ['from', 'to'] as const) {
          const table = plan.kinds.get(link[`${end}_kind`] ?? '') ?? '';
          assert.ok(
            ids.get(table)?.has(link[`${end}_id`]),
            `the thread leads to a ${link[`${end}_kind`]} that is not there`,
          );
        }
    });

    test(`says the same in lines as in tables (${tier})`, () => {
      const { plan, out } = it();
      for (const table of plan.tables) {
        const lines = (out.files[`tables/${table.name}.jsonl`] ?? '').split('\n').slice(0, -1);
        assert.deepEqual(
          lines.map((line) => JSON.parse(line)),
          typedRows(out, table),
          table.name,
        );
      }
    });
  }

  test('keeps every letter of awkward words, and no cell of them is a formula', () => {
    const { out } = taken.get('partners') ?? assert.fail();
    assert.equal(out.rows('milestone')[0]?.words, awkward);
    assert.match(out.files['tables/milestone.csv'] ?? '', /"'=HYPERLINK/);
    assert.ok(out.rows('picture_point').some(({ words = '' }) => words.length > 1_000_000));
  });

  test('is the same file when it is made twice at the same moment', async () => {
    const again = await filled.take('partners', declared);
    assert.ok(again.bytes.equals(taken.get('partners')?.out.bytes ?? Buffer.alloc(0)));
  });

  test('a description with a fault is found out', () => {
    const { files } = taken.get('partners')?.out ?? assert.fail();
    const fresh = (): Metadata => JSON.parse(files['metadata.json'] ?? '');
    const breaches: ((metadata: Metadata) => void)[] = [
      (metadata) => Object.assign(metadata.tables[0] ?? {}, { url: '../theme.csv' }),
      (metadata) => Object.assign(metadata.tables[0] ?? {}, { url: 'tables/nothing.csv' }),
      (metadata) => metadata.tables[0]?.tableSchema.columns.push({ name: 'id', titles: 'id', datatype: 'string' }),
      (metadata) => Object.assign(metadata.tables[0]?.tableSchema.columns[0] ?? {}, { datatype: 'text' }),
      (metadata) => Object.assign(metadata.tables[0]?.tableSchema ?? {}, { primaryKey: ['nothing'] }),
      (metadata) => Object.assign(metadata, { '@context': 'http://example.org' }),
    ];
    for (const breach of breaches) {
      const metadata = fresh();
      breach(metadata);
      assert.notDeepEqual(csvwFaults(metadata, files), [], breach.toString());
    }
  });
});

const keyOf = ({ primaryKey }: PlannedTable, row: Record<string, unknown>): string =>
  JSON.stringify(primaryKey.map((name) => row[name]));

function typedRows(out: TakenOut, table: PlannedTable): Record<string, unknown>[] {
  const [, ...rows] = cellsIn(out.files[`tables/${table.name}.csv`] ?? '');
  return rows.map((row) =>
    Object.fromEntries(table.columns.map((column, n) => [column.name, readCell(column, row[n] ?? '')])),
  );
}

/** As PostgreSQL itself turns a row into JSON: another way than ours. */
async function inDatabase({ own, query }: Filled, table: PlannedTable): Promise<Map<string, Record<string, unknown>>> {
  const rows = await query<{ r: Record<string, unknown> }>(
    `select to_jsonb(r) as r from thread.${table.name} r where ${table.name === 'partnership' ? 'id' : 'partnership_id'} = $1`,
    [own],
  );
  return new Map(rows.map(({ r }) => [withoutTime(keyOf(table, r)), r]));
}

const comparable = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value) ? new Date(value).getTime() : value;
