// The joint plan of Dorset goes out and comes back as the slides have it: cell by cell, letter by letter, with its credit.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadPartnership } from '../../src/commands/load/load-partnership.ts';
import { cellsIn } from '../../src/interop/csv/csv.ts';
import { testApp } from '../support/app.ts';
import { couldNot, ran } from '../support/programs.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const now = new Date('2026-11-21T10:00:00Z');

interface Row {
  readonly section: string;
  readonly cells: readonly string[];
}
/** The rows of the two slides, in their order. People are shown by role here, and that is the one thing that differs. */
const rowsOf = (source: string): Row[] => {
  let section = '';
  return source.split('\n').flatMap((line) => {
    const title = /^(\w+) [-–] the plan$/.exec(line)?.[1];
    if (title) section = title;
    const cells = line.replace('[name] DMHF', 'the lived-experience lead, DMHF').split('\t');
    return cells.length > 1 ? [{ section, cells }] : [];
  });
};
/** The slides' lines within a cell are not in their text: there a space stands for each. */
const oneLine = (cell: string | undefined) => (cell ?? '').replaceAll('\n', ' ');

const rows = rowsOf(read('test/fixtures/sources/dorset-plan.txt'));
const app = await testApp({ clock: () => now });
after(() => app.close());

async function loaded(text: string) {
  const partnership = await loadPartnership(app.db, app.handleSecret, text, now, app.seal);
  assert.ok(partnership.ok, JSON.stringify(partnership));
  return partnership;
}
const dorset = await loaded(read('examples/dorset.yaml'));
const coLead = dorset.accounts[0]?.personId ?? '';
const person = await app.as({
  person: coLead,
  in: { ...app.partnership, id: dorset.partnershipId, slug: dorset.slug, facilitatorId: coLead },
});

/** Each row of the table by the names of its columns. */
const tableFrom = (csv: string): Record<string, string>[] => {
  const [header = [], ...body] = cellsIn(csv);
  return body.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? 'no such cell'])));
};

// The slides have no headings. Where the first of the four cells is empty, what is expected stands in the second.
function asInSource({ section, cells }: Row) {
  const [first = '', second = '', now = '', next = ''] = cells;
  return first === ''
    ? { section, expected: second, toBeDone: '', whereNow: now, next }
    : { section, expected: first, toBeDone: second, whereNow: now, next };
}

test('the source has six rows of four cells, one of them TBC', () => {
  assert.equal(rows.length, 6);
  assert.deepEqual(new Set(rows.map(({ cells }) => cells.length)), new Set([4]));
  assert.equal(rows.filter(({ cells }) => cells[2] === 'TBC').length, 1);
});

test('the table has every cell of the source, and says of each row whose it is', async () => {
  const { text, status } = await person.get('plan/joint-plan.csv');
  assert.equal(status, 200);
  const table = tableFrom(text);
  assert.deepEqual(
    table.map((row) => ({
      section: row.section,
      expected: oneLine(row.expected),
      toBeDone: oneLine(row.to_be_done),
      whereNow: oneLine(row.where_now),
      next: oneLine(row.next),
    })),
    rows.map(asInSource),
  );
  assert.deepEqual(
    table.map((row) => row.where_now_is),
    ['said', 'said', 'said', 'TBC', 'said', 'gap'],
  );
  for (const row of table) {
    assert.equal(row.partnership, 'Dorset Wellbeing and Recovery Partnership');
    assert.match(row.source ?? '', /Reflections on PAR/);
    assert.equal(row.agreed, 'not said');
    assert.equal(row.kept, 'partners');
  }
});

test('what the columns mean stands beside the table', async () => {
  const meaning = JSON.parse((await person.get('plan/joint-plan.csv-metadata.json')).text);
  const [header] = cellsIn((await person.get('plan/joint-plan.csv')).text);
  assert.deepEqual(
    meaning.tableSchema.columns.map(({ name }: { name: string }) => name),
    header,
  );
  assert.match(meaning['dc:source'], /Reflections on PAR/);
});

test('the plan as data is loaded into another partnership and comes out of it as the same table', async () => {
  const before = tableFrom((await person.get('plan/joint-plan.csv')).text);
  const text = (await person.get('plan/joint-plan.json')).text;
  const copy = await loaded(text);
  const lines = await app.scope(({ tx }) => tx.selectFrom('action').selectAll().orderBy('position').execute(), {
    ...app.partnership,
    id: copy.partnershipId,
  });
  const cells = (row: Record<string, unknown>) =>
    [
      'section',
      'expected',
      'to_be_done',
      'where_now',
      'where_now_is',
      'leads',
      'monitored',
      'due_on',
      'state',
      'because',
    ].map((name) => row[name] ?? '');
  assert.deepEqual(
    lines.map((line) => [...cells(line), line.what_next ?? '', line.agreed, line.delivered]),
    before.map((row) => [...cells(row), row.next, false, false]),
  );
});

test('TBC and "no effective measure" are shown and counted, and no cell is blank', async () => {
  const { text } = await person.get('plan');
  assert.match(text, /6 lines\. The source does not say which are agreed or delivered\. 1 is TBC, 1 is a gap\./);
  assert.match(text, /<strong>TBC\.<\/strong> We do not know yet\./);
  assert.match(text, /<strong>Gap\.<\/strong> No effective measures of quality at present/);
  const table = /<table class="plan">[\s\S]*<\/table>/.exec(text)?.[0] ?? '';
  assert.doesNotMatch(table, /<td[^>]*>\s*<\/td>/);
  assert.match(table, /<p class="quiet">Not in the source<\/p>/);
  assert.match(text, /The plan as a table to take away/);
});

test('as a Word file it has every cell of the source, in tables with a header row under the headings of the slides', async (t) => {
  const { body, status, headers } = await person.get('plan/joint-plan.docx');
  assert.equal(status, 200);
  assert.match(String(headers['content-type']), /wordprocessingml/);
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'joint-plan.docx');
  writeFileSync(path, body);
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const to = 'html:HTML (StarWriter):UTF8';
  if (!ran('soffice', '--headless', profile, '--convert-to', to, '--outdir', folder, path))
    return t.skip(couldNot('soffice', 'libreoffice-writer-nogui'));
  const html = readFileSync(join(folder, 'joint-plan.html'), 'utf8');
  const plain = (inside: string | undefined) =>
    (inside ?? '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll('&rsquo;', '’')
      .replaceAll(/\s+/g, ' ')
      .trim();
  const headed = [...html.matchAll(/<h[123][^>]*>([\s\S]*?)<\/h[123]>/g)].map(([, inside]) => plain(inside));
  for (const section of new Set(rows.map((row) => row.section))) assert.ok(headed.includes(section), section);
  const cells = [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    [...(row ?? '').matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell]) => plain(cell)),
  );
  assert.deepEqual(cells[0]?.slice(0, 3), ['What is expected', 'What is to be done', 'Where we are now']);
  const lines = cells.filter(([first]) => first !== undefined && first !== 'What is expected');
  assert.deepEqual(
    lines,
    rows
      .map(asInSource)
      .map(({ expected, toBeDone, whereNow, next }) => [
        expected,
        toBeDone || 'Not in the source',
        whereNow === 'TBC'
          ? 'TBC. We do not know yet.'
          : whereNow.startsWith('No effective')
            ? `Gap. ${whereNow}`
            : whereNow,
        next,
      ]),
  );
});
