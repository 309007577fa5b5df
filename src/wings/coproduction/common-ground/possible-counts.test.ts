import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disclose, type Figures } from '../../../disclosure/index.ts';
import { possibleCounts } from './possible-counts.ts';

/** As it leaves a room; undefined when nothing of it does. */
function released(counts: readonly number[]): Figures | undefined {
  const rooms = [{ id: 'a', closed: true, counts }];
  const done = disclose({ rooms, released: [] }, { rooms: ['a'], surface: 'partners' });
  return done.shown ? done.whole : undefined;
}

test('what was counted is always among what the released figures leave possible, and the chances add up to 1', () => {
  const room = fc.tuple(fc.nat(30), fc.nat(15), fc.nat(12), fc.nat(4));
  fc.assert(
    fc.property(room, (counts) => {
      const figures = released(counts);
      if (!figures) return;
      const possible = possibleCounts(figures);
      const [agree, disagree, pass] = counts;
      assert.ok(possible.some((one) => one.agree === agree && one.pass === pass && one.disagree === disagree));
      assert.ok(Math.abs(possible.reduce((sum, { chance }) => sum + chance, 0) - 1) < 1e-9);
    }),
    { numRuns: 60 },
  );
});

test('two rooms whose figures are the same leave the same possible: no bar tells them apart', () => {
  const [one, other] = [released([15, 1, 1, 0]), released([16, 0, 0, 0])];
  assert.ok(one && other);
  assert.deepEqual(possibleCounts(one), possibleCounts(other));
});

test('exact figures, as the room itself sees them, leave one table', () => {
  const cells = [9, 2, 3, 1].map((count) => ({ is: 'count', count }) as const);
  assert.deepEqual(possibleCounts({ answered: { is: 'count', count: 15 }, cells }), [
    { agree: 9, pass: 3, disagree: 2, chance: 1 },
  ]);
});
