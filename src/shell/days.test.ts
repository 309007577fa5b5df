import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysBetween, daysFrom } from './days.ts';

test('days are counted across the change of the hour, the end of a year and a leap day', () => {
  for (const [from, days, to] of [
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 2, '2028-03-01'],
    ['2028-03-01', -1, '2028-02-29'],
  ] as const) {
    assert.equal(daysFrom(from, days), to);
    assert.equal(daysBetween(from, to), days);
  }
});
