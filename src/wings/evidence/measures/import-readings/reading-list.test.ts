import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../measure.ts';
import { type Listed, readReadingList } from './reading-list.ts';

const today = '2026-11-29';
const calls = { kind: 'count', unit: 'calls', per: null, every: 'month' } as const;
const share = { kind: 'proportion', unit: 'in every 100', per: null, every: 'month' } as const;
const kept = (standsFor: string, value: number): Reading => ({
  ...{ id: standsFor, standsFor, value, numerator: null, denominator: null, unknownBecause: null },
  ...{ givenAs: 'x', givenAt: new Date(0), correctsId: null, correctedBecause: null },
});
const told = (listed: Listed): string[] =>
  listed.ok ? ['no fault'] : listed.faults.map(({ line, column, words }) => `${line} ${column ?? '-'}: ${words}`);
const read = (lines: string, readings: readonly Reading[] = []) => readReadingList(lines, calls, readings, today);

test('months, a gap with its reason and a month left out come in, in the order of time', () => {
  const listed = read('period,value,not_known_because\n2026-03,12,\nJan 2026,9,\n2026-05,,The log was lost\n');
  assert.ok(listed.ok);
  assert.deepEqual(
    listed.added.map(({ line, standsFor, value, unknownBecause }) => [line, standsFor, value, unknownBecause]),
    [
      [3, '2026-01-01', 9, null],
      [2, '2026-03-01', 12, null],
      [4, '2026-05-01', null, 'The log was lost'],
    ],
  );
  assert.deepEqual(listed.missing, ['2026-02-01', '2026-04-01']);
});

const faults: readonly [string, string, string][] = [
  ['a month twice', 'period,value\n2026-03,1\n03/2026,2', '3 period: Line 2 is of the same period'],
  ['a month that there is not', 'period,value\n2026-13,1', '2 period: “2026-13” is not a month that there is'],
  ['a month that is not over', 'period,value\n2026-11,1', '2 period: “2026-11” is not over yet'],
  ['a month to come', 'period,value\n2027-01,1', '2 period: “2027-01” is still to come'],
  ['a year that was mistyped', 'period,value\n1026-01,1', '2 period: “1026-01” is too far away'],
  ['a day inside a month', 'period,value\n2026-03-14,1', '2 period: “2026-03-14” is not a month'],
  ['no period', 'period,value\n,1', '2 period: Say which period it stands for'],
  ['no figure', 'period,value\n2026-03,', '2 value: Give the figure, or say why it is not known'],
  ['a comma for a point', 'period,value\n2026-03,"3,5"', '2 value: “3,5” can be read in two ways'],
  [
    'a comma for a point without quotes',
    'period,value\n2026-03,3,5',
    '2 -: This line has 3 cells and the first line 2',
  ],
  ['less than nothing', 'period,value\n2026-03,-4', '2 value: “-4” is less than nothing'],
  ['a unit behind the number', 'period,value\n2026-03,12 hours', '2 value: “12 hours” has a unit in it'],
  ['hundredths', 'period,value\n2026-03,80%', '2 value: “80%” is in hundredths'],
  [
    'another unit',
    'period,value,unit\n2026-03,12,hours',
    '2 unit: This line is in “hours”, and the measure is in “calls”',
  ],
  [
    'both a figure and a reason',
    'period,value,not_known_because\n2026-03,1,lost',
    '2 not_known_because: Give the figure, or say why',
  ],
  ['a column that nobody knows', 'period,value,name\n2026-03,1,x', '1 -: No column is called “name”'],
  ['a missing column', 'period\n2026-03', '1 -: The column “value” is missing'],
  ['semicolons', 'period;value\n2026-03;1', '1 -: The cells are not parted by commas'],
  ['no line', 'period,value\n', '1 -: There is no line under the first one'],
];
for (const [name, lines, fault] of faults)
  test(`${name} is found, with its line`, () => {
    const [first = ''] = told(read(lines));
    assert.ok(first.startsWith(fault), first);
  });

test('more than all is no share, and a percentage is not taken for one', () => {
  const list = (lines: string) => told(readReadingList(lines, share, [], today)).join();
  assert.match(list('period,numerator,denominator\n2026-03,31,30'), /2 numerator: 31 of 30 is more than all/);
  assert.match(
    list('period,numerator,denominator\n2026-03,0,0'),
    /2 denominator: Of nobody and nothing there is no share/,
  );
  assert.match(list('period,percentage\n2026-03,120'), /how many of how many, not as percentages/);
});

test('what is kept already is the same, and what says otherwise of it is a fault: a reading is corrected, never written over', () => {
  const listed = read('period,value\n2026-01,9\n2026-02,5', [kept('2026-01-01', 9)]);
  assert.ok(listed.ok && listed.same === 1 && listed.added.length === 1);
  assert.match(
    told(read('period,value\n2026-01,8', [kept('2026-01-01', 9)])).join(),
    /There is a reading of it already: 9 calls/,
  );
});

test('with one bad line nothing comes in, and every bad line has its number', () => {
  const listed = read('period,value\n2026-01,1\n2026-02,x\n2026-03,1\n2026-04,y');
  assert.ok(!listed.ok);
  assert.deepEqual(
    listed.faults.map(({ line }) => line),
    [3, 5],
  );
});

test('45,000 days are read in one go, and more than 50,000 lines are too many', () => {
  const day = (n: number) => new Date(Date.UTC(1900, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
  const lines = Array.from({ length: 45_000 }, (_, n) => `${day(n)},${n % 9}`);
  const listed = readReadingList(`period,value\n${lines.join('\n')}`, { ...calls, every: 'day' }, [], today);
  assert.ok(listed.ok && listed.added.length === 45_000);
  const many = Array.from({ length: 50_001 }, () => '2026-01-01,1');
  const tooMany = readReadingList(`period,value\n${many.join('\n')}`, { ...calls, every: 'day' }, [], today);
  assert.match(told(tooMany).join(), /Take in 50000 lines or fewer at once/);
});
