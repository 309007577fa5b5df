import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { medianOf, runSignals } from './run-signals.ts';

test('the median is the middle one, or the middle between two', () => {
  assert.equal(medianOf([]), null);
  assert.equal(medianOf([7]), 7);
  assert.equal(medianOf([9, 1, 5]), 5);
  assert.equal(medianOf([1, 2, 3, 10]), 2.5);
});

const examples: readonly [string, readonly number[], readonly string[]][] = [
  ['five above are no shift', [60, 60, 60, 60, 60, 40, 40, 40, 40, 40], []],
  [
    'six below and six above are two shifts',
    [40, 41, 40, 41, 40, 41, 60, 61, 60, 61, 60, 61],
    ['shift down 0-5', 'shift up 6-11'],
  ],
  [
    'a point on the median neither adds to a shift nor breaks it',
    [1, 2, 1, 5, 2, 1, 2, 9, 8, 9, 8, 9, 8],
    ['shift down 0-6', 'shift up 7-12'],
  ],
  ['with the median among them five are still no shift', [1, 2, 5, 1, 2, 1, 9, 8, 9, 8, 9], []],
  ['five going up are a trend', [10, 20, 30, 40, 50], ['trend up 0-4']],
  ['four going up are none', [10, 20, 30, 40, 35], []],
  ['of points that are the same only the first counts', [10, 20, 20, 30, 40, 50], ['trend up 0-5']],
  ['four different points with one of them twice are no trend', [10, 20, 20, 30, 40, 35], []],
  ['five going down are a trend down', [70, 65, 50, 45, 30], ['trend down 0-4']],
  ['a trend begins at the point from which it rose', [50, 10, 20, 30, 40, 50, 45], ['trend up 1-5']],
  ['all the same is no signal', [50, 50, 50, 50, 50, 50, 50, 50], []],
];
for (const [name, values, signals] of examples)
  test(name, () => {
    assert.deepEqual(
      runSignals(values).map(({ kind, direction, from, to }) => `${kind} ${direction} ${from}-${to}`),
      signals,
    );
  });

test('turned upside down every signal turns with it, and no signal is shorter than its rule', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 40 }), (values) => {
      const signals = runSignals(values);
      const turned = runSignals(values.map((value) => 100 - value));
      assert.deepEqual(
        turned.map((one) => ({ ...one, direction: one.direction === 'up' ? 'down' : 'up' })),
        signals,
      );
      for (const { kind, from, to } of signals) assert.ok(to - from + 1 >= (kind === 'shift' ? 6 : 5));
    }),
  );
});
