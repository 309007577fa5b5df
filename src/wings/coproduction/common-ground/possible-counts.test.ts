import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disclose, type Figures } from '../../../disclosure/index.ts';
import { readStatements } from '../../../opinion/index.ts';
import { beforehandOf, possibleCounts } from './possible-counts.ts';

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

test('how many are not sure is learned from all that was let out, also where some of it leaves it open', () => {
  const many = [
    [20, 1, 17, 2],
    [24, 2, 19, 2],
    [14, 1, 12, 1],
    [11, 9, 18, 1],
  ].flatMap((counts) => released(counts) ?? []);
  const few = [
    [38, 1, 0, 1],
    [30, 14, 1, 0],
    [20, 28, 0, 0],
    [33, 9, 1, 0],
  ].flatMap((counts) => released(counts) ?? []);
  const [much, little] = [beforehandOf(many).notSure, beforehandOf(few).notSure];
  assert.ok(much > 0.22 && little < 0.18, `${much} ${little}`);
  assert.equal(beforehandOf([]).notSure, 0.2);
});

/** A reproducible lot (Mulberry32, T. Ettinger 2017, public domain). */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test('bars made of what was let out hold the truth nine times in ten, and claim nothing of views that do not differ', () => {
  const lot = lots(42);
  let [bars, hold, differ] = [0, 0, 0];
  for (let round = 0; round < 6; round++) {
    const sizes = [0, 1, 2].map(() => [9, 16, 24, 38][Math.floor(lot() * 4)] ?? 9);
    const truths = Array.from({ length: 12 }, (_, at) => {
      const one = (): number => [0.1, 0.3, 0.5, 0.8, 0.95][Math.floor(lot() * 5)] ?? 0.5;
      const first = one();
      return at % 2 === 0 ? [first, first, first] : [first, one(), one()];
    });
    const asked = truths.map((shares, at) => ({
      statementId: String(at),
      byPerspective: shares.flatMap((share, view) => {
        const counts = [0, 0, 0, 0];
        for (let person = 0; person < (sizes[view] ?? 0); person++) {
          const option = lot() < 0.04 ? 3 : lot() < 0.2 ? 2 : lot() < share ? 0 : 1;
          counts[option] = (counts[option] ?? 0) + 1;
        }
        const figures = released(counts);
        return figures ? [{ perspective: String(view), figures }] : [];
      }),
    }));
    const beforehand = beforehandOf(asked.flatMap(({ byPerspective }) => byPerspective.map(({ figures }) => figures)));
    const known = asked.map(({ statementId, byPerspective }) => ({
      statementId,
      byPerspective: byPerspective.map(({ perspective, figures }) => ({
        perspective,
        counts: possibleCounts(figures, beforehand),
      })),
    }));
    for (const reading of readStatements(known)) {
      const at = Number(reading.statementId);
      for (const { perspective, low, high } of reading.byPerspective) {
        const truth = truths[at]?.[Number(perspective)] ?? Number.NaN;
        bars++;
        if (low <= truth && truth <= high) hold++;
      }
      if (at % 2 === 0 && reading.differ.length > 0) differ++;
    }
  }
  assert.ok(bars > 150 && hold > 0.87 * bars && hold < 0.96 * bars, `${hold} of ${bars}`);
  assert.ok(differ <= 1, `${differ} differ by chance`);
});
