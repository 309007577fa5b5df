import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from './before-after.ts';
import { nextPeriod } from './period.ts';
import type { SeriesPoint } from './series.ts';

function months(values: readonly (number | null)[]): SeriesPoint[] {
  let standsFor = '2025-01-01';
  return values.map((value) => {
    const point = { standsFor, value, counted: null, words: String(value) };
    standsFor = nextPeriod('month', standsFor);
    return point;
  });
}
const high = [9, 8, 10, 9, 7, 9, 8, 10, 9, 8, 9, 8];
const low = [4, 5, 3, 4, 5, 4, 3, 4, 5, 4, 3, 4];
const idea = (beganOn: string, endedOn: string | null = null) => ({ beganOn, endedOn });

test('lower for a year after it began, by more than chance gives, with a year on either side', () => {
  const found = compare('month', months([...high, ...low]), idea('2026-01-01'), 1);
  assert.equal(found.verdict, 'lower');
  assert.deepEqual([found.before.count, found.before.median, found.after.count, found.after.median], [12, 9, 12, 4]);
  assert.deepEqual([found.seasonsMayDiffer, found.beganAfterAnExtreme], [false, false]);
  assert.ok((found.chance ?? 1) < 0.001);
});

test('the month in which it began is on neither side, unless it began on the first', () => {
  const points = months([...high, ...low]);
  assert.deepEqual(
    ['2026-01-15', '2026-01-01'].map((on) => compare('month', points, idea(on), 1).after.count),
    [11, 12],
  );
  assert.equal(compare('month', points, idea('2026-01-15'), 1).before.count, 12);
});

test('five points after it are too few to tell, whatever they are', () => {
  const found = compare('month', months([...high, 0, 0, 0, 0, 0]), idea('2026-01-01'), 1);
  assert.deepEqual([found.verdict, found.chance, found.shift], ['too few', null, null]);
});

test('what goes up and down as before is not told from chance', () => {
  assert.equal(
    compare('month', months([...high, ...high.toReversed()]), idea('2026-01-01'), 1).verdict,
    'not told from chance',
  );
});

test('what was falling before it began is not claimed without a row on one side of the median', () => {
  const found = compare('month', months([...high, 4, 4, 12, 4, 4, 12, 4, 4, 12, 4, 4, 12]), idea('2026-01-01'), 1);
  assert.equal(found.shift, null);
  assert.equal(found.verdict, 'not told from chance');
});

test('many change ideas share the chance of crying out', () => {
  const points = months([9, 8, 9, 7, 9, 8, 6, 7, 6, 7, 6, 6.5]);
  const [one, five] = [
    compare('month', points, idea('2025-07-01'), 1),
    compare('month', points, idea('2025-07-01'), 10),
  ];
  assert.equal(one.verdict, 'lower');
  assert.equal(five.verdict, 'not told from chance');
});

test('a highest point just before it, and less than a year, are both said', () => {
  const found = compare('month', months([5, 6, 5, 6, 5, 14, 5, 6, 5, 6, 5, 6]), idea('2025-07-01'), 1);
  assert.deepEqual([found.beganAfterAnExtreme, found.seasonsMayDiffer], [true, true]);
});

test('points after it ended are not counted for it, and gaps on neither side', () => {
  const found = compare(
    'month',
    months([...high, null, 4, 4, null, 4, 4, 4, 4, 9, 9, 9, 9]),
    idea('2026-01-01', '2026-08-31'),
    1,
  );
  assert.equal(found.after.count, 6);
});

test('the month in which it ended is on neither side, unless it ended on the last', () => {
  const points = months([...high, ...low]);
  assert.deepEqual(
    ['2026-10-01', '2026-10-30', '2026-10-31'].map(
      (on) => compare('month', points, idea('2026-01-01', on), 1).after.count,
    ),
    [9, 9, 10],
  );
});
