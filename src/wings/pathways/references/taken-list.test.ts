import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tableOf } from '../../../interop/csv/csv.ts';
import type { Reference } from '../reference.ts';
import { type Known, planOf } from './list-plan.ts';
import { dayIn, type ListLine, listColumns, readList } from './taken-list.ts';

const today = '2026-11-21';
const around = {
  today,
  prisons: new Map([['DTI', 'Deerbolt']]),
  places: [
    ...[
      {
        name: 'HMP Northmoor',
        slug: 'northmoor',
        code: 'NMR',
        closedOn: null,
        joinedTo: null,
        own: { id: 'p', leftOn: null },
      },
    ],
    ...[{ name: 'HMP Old', slug: 'old', code: null, closedOn: '2026-01-01', joinedTo: 'HMP Northmoor', own: null }],
    ...[
      {
        name: 'HMP Left',
        slug: 'left',
        code: null,
        closedOn: null,
        joinedTo: null,
        own: { id: 'l', leftOn: '2026-02-01' },
      },
    ],
  ],
};
const head = listColumns.map(({ name }) => name);
const read = (...rows: string[][]) => readList(tableOf(head, rows), around);
const good = ['N-1', 'Some Body', '1990-05-01', '2026-12-04', '', 'NMR'];
const nothing: Known = {
  references: [],
  withOthers: new Set(),
  alike: new Map(),
  numbers: new Map(),
  named: new Set(),
  askedOn: new Map(),
};
const byName = { today, likenessOf: ({ name, born }: ListLine) => `${name} ${born}` };
const kept = (line: ListLine, more: Partial<Reference> = {}): Reference => ({
  ...{ id: `id ${line.number}`, number: line.number, listedById: 'p', heldById: 'p', heldSince: today },
  ...{ wantsHelp: true, wantsNoHelpOn: null, releasedOn: null, diedOn: null, legalHoldOn: null, mergedIntoId: null },
  ...{ expectedReleaseOn: line.expectedReleaseOn, releaseUnknownBecause: line.releaseUnknownBecause },
  ...{ openTo: ['p'], version: 1 },
  ...more,
});

test('a place is named by its code, its address or its name, and a heading as people type it', () => {
  for (const place of ['NMR', 'nmr', 'northmoor', 'HMP NORTHMOOR'])
    assert.equal(read(good.with(5, place)).lines[0]?.providerId, 'p', place);
  const typed = head.map((name) => name.toUpperCase().replaceAll('_', ' '));
  assert.equal(readList(`\uFEFF${tableOf(typed, [good])}`, around).lines.length, 1);
});

test('a closed place says where it went, and a team that was left says since when', () => {
  const says = (place: string) => read(good.with(5, place)).faults[0]?.words;
  assert.equal(
    says('HMP Old'),
    'HMP Old closed on 1 January 2026 and is part of HMP Northmoor now. Write the place where the person is now.',
  );
  assert.equal(says('left'), 'Your organisation left the team at HMP Left on 1 February 2026.');
  assert.equal(says('DTI'), 'Deerbolt is not a place of this partnership.');
});

test('a heading without its columns and a list without rows say so', () => {
  assert.match(readList('reference,name\r\n', around).faults[0]?.words ?? '', /no column called date_of_birth/);
  assert.deepEqual(read().faults, [{ row: 2, words: 'There is nobody in this list.' }]);
});

test('only days of the calendar are days', () => {
  assert.equal(dayIn('31/02/1990'), 'not a day');
  for (const mistyped of ['9999-12-31', '04/12/2926', '0000-01-01']) assert.equal(dayIn(mistyped), 'not a day');
  assert.equal(dayIn('4.12.2026'), '2026-12-04');
  assert.equal(dayIn('2026-2-9'), '2026-02-09');
  assert.equal(dayIn('29/02/2027'), 'not a day');
  assert.equal(dayIn('yesterday'), 'not a day');
  assert.equal(dayIn(''), null);
});

test('a release before somebody was asked for the person is refused, and a date that is kept already never is', () => {
  const line = read(good.with(3, '2026-11-22')).lines[0];
  assert.ok(line);
  const early = planOf(
    [line],
    {
      ...nothing,
      references: [kept(line, { expectedReleaseOn: '2026-12-04' })],
      askedOn: new Map([['id N-1', '2026-11-23']]),
      named: new Set(['id N-1']),
      alike: new Map([[byName.likenessOf(line), ['id N-1']]]),
    },
    byName,
  );
  assert.match(early.faults[0]?.words ?? '', /before 23 November 2026, when another provider was asked/);
  const old = read(good.with(3, '2026-11-01')).lines[0];
  assert.ok(old);
  const same = {
    ...nothing,
    references: [kept(old)],
    named: new Set(['id N-1']),
    alike: new Map([[byName.likenessOf(old), ['id N-1']]]),
  };
  assert.deepEqual([planOf([old], same, byName).faults, planOf([old], same, byName).unchanged], [[], 1]);
});

test('of those who died, were released or are joined nothing is done', () => {
  const line = read(good).lines[0];
  assert.ok(line);
  for (const more of [{ diedOn: today }, { releasedOn: today }, { mergedIntoId: 'other' }]) {
    const { leftAlone, changed, fresh, faults } = planOf(
      [line],
      { ...nothing, references: [kept(line, { ...more, expectedReleaseOn: null })] },
      byName,
    );
    assert.deepEqual([leftAlone.length, changed.length, fresh.length, faults.length], [1, 0, 0, 0]);
  }
});

test('a name whose time was over is not kept again for somebody who wants no help', () => {
  const line = read(good).lines[0];
  assert.ok(line);
  const plan = (more: Partial<Reference>) =>
    planOf([line], { ...nothing, references: [kept(line, more)] }, byName).changed.length;
  assert.deepEqual([plan({ wantsHelp: false }), plan({})], [0, 1]);
});

test('whatever a cell holds, what is said of a row repeats none of it', () => {
  // Runes stand in no sentence of ours, so one that is said can only have come from a cell.
  const strange = fc.string({ unit: fc.constantFrom(...'ᚠᚢᚦᚨᚱ0129/-. '), minLength: 1, maxLength: 30 });
  const row = fc.tuple(...good.map((fitting) => fc.oneof(strange, fc.constant(fitting), fc.constant(''))));
  const said = new Set<string>();
  fc.assert(
    fc.property(row, (cells) => {
      for (const { words } of read(cells).faults) {
        assert.doesNotMatch(words, /\p{Script=Runic}/u);
        for (const sentence of words.split(/(?<=\.) (?=[A-Z])/)) said.add(sentence);
      }
    }),
    { numRuns: 500 },
  );
  assert.ok(said.size >= 10, `Only ${said.size} different sentences were said.`);
});

test('whatever a list holds, everyone on it is one of: new, changed, unchanged, left alone or to be put right; and taken in again it changes nothing', () => {
  const row = fc.record({
    n: fc.integer({ min: 1, max: 8 }),
    who: fc.integer({ min: 1, max: 8 }),
    on: fc.integer({ min: 0, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.array(row, { maxLength: 6 }), (rows, before) => {
      const text = (list: typeof rows) =>
        read(
          ...list.map(({ n, who, on }) => [
            `N-${n}`,
            `Some Body${'abcdefgh'[who - 1]}`,
            '1990-05-01',
            `2026-12-${String((on % 28) + 1).padStart(2, '0')}`,
            '',
            'NMR',
          ]),
        );
      const knownOf = (lines: readonly ListLine[]): Known => ({
        ...nothing,
        references: lines.map((line) => kept(line)),
        named: new Set(lines.map(({ number }) => `id ${number}`)),
        alike: new Map(
          [...Map.groupBy(lines, byName.likenessOf)].map(([like, same]) => [
            like,
            same.map(({ number }) => `id ${number}`),
          ]),
        ),
        numbers: new Map(lines.map(({ number }) => [`id ${number}`, number])),
      });
      const there = planOf(text(before).lines, nothing, byName).fresh;
      const { lines, faults } = text(rows);
      const plan = planOf(lines, knownOf(there), byName);
      assert.equal(
        plan.fresh.length + plan.changed.length + plan.unchanged + plan.leftAlone.length + plan.faults.length,
        lines.length,
      );
      if (faults.length + plan.faults.length > 0) return;
      const after = [...there.filter(({ number }) => !lines.some((line) => line.number === number)), ...lines];
      const again = planOf(lines, knownOf(after), byName);
      assert.deepEqual(
        [again.fresh.length, again.changed.length, again.unchanged, again.faults],
        [0, 0, lines.length, []],
      );
    }),
    { numRuns: 150 },
  );
});

test('of 50,000 rows the one that is wrong is found, with its row', () => {
  const rows = Array.from({ length: 50_000 }, (_, i) => [
    `N-${i}`,
    `Some Body ${i}`,
    '1990-05-01',
    '2026-12-04',
    '',
    'NMR',
  ]);
  rows[31_414] = ['N-31414', 'Some Body', '31/02/1990', '2026-12-04', '', 'NMR'];
  const text = tableOf(head, rows);
  const { lines, faults } = readList(text, around);
  assert.equal(lines.length, 49_999);
  assert.deepEqual(
    faults.map(({ row }) => row),
    [31_416],
  );
});
