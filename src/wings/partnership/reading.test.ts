import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inTime, lastReading, moments, type Reading } from './reading.ts';

const reading = (about: Partial<Reading>): Reading => ({
  id: 'id',
  interfaceId: 'face',
  level: 'operational',
  value: 'working',
  readOn: null,
  whenWords: null,
  moment: 'before',
  sequence: 1,
  readBy: null,
  because: null,
  ...about,
});

test('what was read before the dialogue comes before what was read after it, whatever the days', () => {
  const after = reading({ moment: 'after', readOn: null });
  const before = reading({ moment: 'before', readOn: '2026-04-01' });
  assert.deepEqual([after, before].sort(inTime), [before, after]);
});

test('the last reading is the last at that level and moment', () => {
  const readings = [
    reading({ value: 'in conflict', sequence: 1 }),
    reading({ value: 'under strain', sequence: 2 }),
    reading({ value: 'productive', level: 'strategic', sequence: 3 }),
    reading({ value: 'working', moment: 'after', readOn: '2026-06-01' }),
  ];
  assert.equal(lastReading(readings, 'operational', 'before')?.value, 'under strain');
  assert.equal(lastReading(readings, 'operational')?.value, 'working');
  assert.equal(lastReading(readings, 'managerial'), undefined);
  assert.equal(lastReading(readings, null), undefined);
});

test('readings have one order, however they were stored', () => {
  const some = fc.record({
    id: fc.string({ minLength: 1, maxLength: 2 }),
    moment: fc.constantFrom(...moments),
    readOn: fc.constantFrom(null, '2025-01-01', '2026-01-01'),
    whenWords: fc.constantFrom(null, 'May 2025', 'the four years before'),
    sequence: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(
      fc
        .uniqueArray(some, { selector: ({ id }) => id, maxLength: 8 })
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([one, other]) => {
        const order = (list: typeof one) =>
          list
            .map(reading)
            .sort(inTime)
            .map(({ id }) => id);
        assert.deepEqual(order(one), order(other));
      },
    ),
  );
});
