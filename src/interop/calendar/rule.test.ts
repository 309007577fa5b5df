import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyCadence } from '../../../test/support/cadence.ts';
import { daysOf, firstOf, isDayOf } from './days.ts';
import { type Cadence, readRule, ruleInWords, ruleOf } from './rule.ts';

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

test('a rule reads as people say it', () => {
  const said = (cadence: Cadence) => ruleInWords(ruleOf(cadence));
  assert.equal(said({ kind: 'weeks', every: 1, weekday: 'TU' }), 'Every Tuesday');
  assert.equal(said({ kind: 'weeks', every: 6, weekday: 'TU' }), 'Every 6 weeks, on a Tuesday');
  assert.equal(said({ kind: 'weeks', every: 6, weekday: null }), 'Every 6 weeks');
  const second = { kind: 'weekday of the month', nth: 2, weekday: 'TU' } as const;
  assert.equal(said({ ...second, every: 1 }), 'The second Tuesday of each month');
  assert.equal(said({ ...second, every: 3 }), 'Every 3 months, on the second Tuesday');
  const fifteenth = { kind: 'day of the month', every: 1 } as const;
  assert.equal(said({ ...fifteenth, day: 15 }), 'The 15th of each month');
  assert.equal(said({ ...fifteenth, day: 22 }), 'The 22nd of each month');
  assert.equal(said({ ...fifteenth, day: -1 }), 'The last day of each month');
  assert.equal(said({ ...fifteenth, day: null }), 'Every month');
  assert.equal(ruleInWords('FREQ=SECONDLY'), null);
});

test('what was chosen is read back from its rule, and no other rule is taken for one', () => {
  fc.assert(fc.property(anyCadence, (cadence) => assert.deepEqual(readRule(ruleOf(cadence)), cadence)));
  for (const other of [
    'FREQ=DAILY;INTERVAL=1',
    'FREQ=MONTHLY;INTERVAL=1;BYDAY=5TU',
    'FREQ=WEEKLY;INTERVAL=1;BYDAY=2TU',
    'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=31',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;INTERVAL=1;COUNT=3',
  ])
    assert.equal(readRule(other), null, other);
});

test('the days of a rule are those it names, one after another', () => {
  const second = {
    rule: ruleOf({ kind: 'weekday of the month', every: 1, nth: 2, weekday: 'TU' }),
    startsOn: '2026-07-14',
  };
  assert.deepEqual(daysOf(second, { from: '2026-11-20', most: 3 }), ['2026-12-08', '2027-01-12', '2027-02-09']);
  const last = { rule: ruleOf({ kind: 'day of the month', every: 1, day: -1 }), startsOn: '2026-12-30' };
  assert.deepEqual(daysOf(last, { from: '2027-01-01', most: 3 }), ['2027-01-31', '2027-02-28', '2027-03-31']);
  assert.deepEqual(daysOf({ rule: null, startsOn: '2026-12-30' }, { from: '2027-01-01', most: 3 }), []);
  assert.deepEqual(daysOf({ rule: null, startsOn: '2026-12-30' }, { from: '2026-01-01', most: 3 }), ['2026-12-30']);
});

test('a course starts on a day of its rule, and the next day is always later', () => {
  fc.assert(
    fc.property(anyCadence, anyDay, (cadence, from) => {
      const rule = ruleOf(cadence);
      const startsOn = firstOf(rule, from);
      assert.ok(startsOn >= from);
      assert.ok(isDayOf({ rule, startsOn }, startsOn));
      const days = daysOf({ rule, startsOn }, { from: startsOn, most: 5 });
      assert.equal(days[0], startsOn);
      assert.deepEqual(days, [...new Set(days)].toSorted());
    }),
  );
});
