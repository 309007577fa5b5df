import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, clock, day, dayIfDay, dayParts, longDay, month, plural, shortDay, time } from './words-in-time.ts';

test('a day is the same day wherever the server stands', () => {
  assert.equal(day('2026-11-21'), '21 November 2026');
  assert.equal(shortDay('2026-11-21'), 'Sat 21 November');
  assert.equal(longDay('2026-07-01'), 'Wednesday 1 July');
  assert.equal(month('2026-07-01'), 'July 2026');
});

test('an instant is told in London time, summer and winter', () => {
  assert.equal(day(new Date('2026-06-30T23:30:00Z')), '1 July 2026');
  assert.equal(time('2026-06-30T14:01:00Z'), '3:01pm');
  assert.equal(time(new Date('2026-01-30T14:00:00Z')), '2pm');
  assert.equal(time('2026-01-30T00:00:00Z'), 'midnight');
  assert.equal(time('2026-01-30T12:00:00Z'), 'midday');
});

test('what happened is told as near as it needs to be', () => {
  const now = new Date('2026-03-10T00:30:00Z');
  assert.equal(ago('2026-03-10', now), 'Today');
  assert.equal(ago('2026-03-09T23:59:00Z', now), 'Yesterday');
  assert.equal(ago('2026-03-08', now), 'Sunday');
  assert.equal(ago('2026-03-03', now), '3 March');
  assert.equal(ago('2025-03-03', now), '3 March 2025');
  assert.equal(ago('2026-04-03', now), '3 April');
});

test('nothing is told of no date, and a broken one is a fault', () => {
  assert.equal(day(null), '');
  assert.equal(ago(undefined, new Date(0)), '');
  assert.throws(() => day('soon'), RangeError);
});

test('counts take the word that fits them', () => {
  assert.equal(plural(1, 'person', 'people'), '1 person');
  assert.equal(plural(0, 'person', 'people'), '0 people');
  assert.equal(plural(3, 'thing'), '3 things');
});

test('a kept day is taken apart for its three boxes', () => {
  assert.deepEqual(dayParts('2026-03-09'), { day: '9', month: '3', year: '2026' });
  assert.deepEqual(dayParts(undefined), { day: '', month: '', year: '' });
});

test('a clock is read as on a wall, and words that are no day stay as they are', () => {
  assert.equal(clock('14:05'), '2:05');
  assert.equal(clock('00:30'), '12:30');
  assert.equal(dayIfDay('May'), 'May');
  assert.equal(dayIfDay('2026-05-06'), '6 May 2026');
});
