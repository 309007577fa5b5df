// What holds of the rules whatever the points are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chanceOfRanks, chanceOfRunAsLong, chanceOfRunsAtMost } from './chance.ts';
import { limitRules, limitSignals } from './limit-rules.ts';
import { type Limits, limitsFrom, limitsOfCounts, limitsOfPoints, limitsOfRates, limitsOfShares } from './limits.ts';
import { claimOf, rulesFrom, runRulesOf } from './run-rules.ts';

const values = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: limitsFrom, maxLength: 40 });
const near = (a: number, b: number) => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
const first = (limits: Limits | null) => limits?.find((limit) => limit !== null) ?? null;

test('the chances are those of going through every order by hand', () => {
  const orders = (n: number, above: number) =>
    Array.from({ length: 2 ** n }, (_, m) => m.toString(2).padStart(n, '0')).filter(
      (order) => order.replaceAll('0', '').length === above,
    );
  for (const [above, below] of [
    [3, 4],
    [5, 5],
    [2, 7],
  ] as const) {
    const all = orders(above + below, above);
    const runs = (order: string) => order.match(/0+|1+/g) ?? [];
    for (let n = 1; n <= 9; n++) {
      const few = all.filter((order) => runs(order).length <= n).length / all.length;
      assert.ok(near(chanceOfRunsAtMost(n, above, below), few), `runs ${n}`);
      const long = all.filter((order) => runs(order).some((run) => run.length >= n)).length / all.length;
      assert.ok(near(chanceOfRunAsLong(n, above, below), long), `length ${n}`);
    }
  }
});

test('three before and three after that lie wholly apart come in 2 of 20 ways, and the same points on both sides always', () => {
  assert.ok(near(chanceOfRanks([1, 2, 3], [7, 8, 9]), 0.1));
  assert.ok(near(chanceOfRanks([7, 8, 9], [1, 2, 3]), 0.1));
  assert.equal(chanceOfRanks([4, 4], [4, 4, 4]), 1);
});

test('no rule is applied to fewer points than are named', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: limitsFrom - 1 }), (few) => {
      assert.equal(limitsOfPoints(few), null);
      if (few.length < rulesFrom) assert.equal(runRulesOf(few), null);
    }),
  );
});

test('adding a constant moves middle and limits by it, and no signal', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: -50, max: 50 }), (points, more) => {
      const moved = points.map((point) => point + more);
      const [was, is] = [limitsOfPoints(points), limitsOfPoints(moved)];
      const [one, other] = [first(was), first(is)];
      if (!was || !is || !one || !other) return;
      assert.ok(near(one.middle + more, other.middle) && near(one.upper + more, other.upper));
      assert.deepEqual(runRulesOf(points)?.signals, runRulesOf(moved)?.signals);
    }),
  );
});

test('another unit changes no signal: twice the numbers have twice the limits', () => {
  fc.assert(
    fc.property(values, (points) => {
      const double = points.map((point) => 2 * point);
      const [was, is] = [limitsOfPoints(points), limitsOfPoints(double)];
      if (!was || !is) return;
      assert.deepEqual(limitSignals(points, was), limitSignals(double, is));
      assert.deepEqual(runRulesOf(points)?.runs, runRulesOf(double)?.runs);
    }),
  );
});

test('a gap leaves no range behind: points on either side of it are not compared', () => {
  const points = [...Array.from({ length: 8 }, () => 5), null, ...Array.from({ length: 8 }, () => 25)];
  const limit = first(limitsOfPoints(points));
  assert.equal(limit?.upper, limit?.middle);
});

test('limits stay where counts can be: no share under nought or above one, no rate under nought', () => {
  const counted = fc.array(
    fc
      .integer({ min: 1, max: 30 })
      .chain((denominator) =>
        fc.record({ numerator: fc.integer({ min: 0, max: denominator }), denominator: fc.constant(denominator) }),
      ),
    { minLength: limitsFrom, maxLength: 30 },
  );
  fc.assert(
    fc.property(counted, (points) => {
      for (const limit of limitsOfShares(points) ?? [])
        assert.ok(limit && limit.lower >= 0 && limit.upper <= 1 && limit.lower <= limit.middle);
      for (const limit of limitsOfRates(points) ?? []) assert.ok(limit && limit.lower >= 0);
    }),
  );
});

test('every signal of a control chart is at least as long as its rule says', () => {
  fc.assert(
    fc.property(values, (points) => {
      for (const { kind, from, to } of limitSignals(points, limitsOfPoints(points) ?? [])) {
        if (kind === 'outside') assert.equal(from, to);
        if (kind === 'near a limit') assert.ok(to > from);
        if (kind === 'shift' || kind === 'trend') assert.ok(to - from + 1 >= limitRules[kind]);
      }
    }),
  );
});

const flat = (points: readonly number[]): Limits => points.map(() => ({ middle: 10, lower: 4, upper: 16, reach: 6 }));
const examples: readonly [string, readonly number[], readonly string[]][] = [
  ['a point outside', [10, 9, 17, 10], ['outside up 2-2']],
  ['on the limit is inside', [10, 9, 16, 10], []],
  ['seven above', [11, 12, 11, 12, 11, 12, 11, 9], ['shift up 0-6']],
  ['six above are none', [11, 12, 11, 12, 11, 12, 9], []],
  ['a point on the mean ends it', [11, 12, 11, 10, 12, 11, 12, 11], []],
  ['seven falling', [13, 12, 11, 10, 9, 8, 7], ['trend down 0-6']],
  ['six falling are none', [12, 11, 10, 9, 8, 7], []],
  ['two of three near a limit', [15, 11, 15], ['near a limit up 0-2']],
  ['near, but the third on the other side', [15, 9, 15], []],
];
for (const [name, points, expected] of examples)
  test(`a control chart says of ${name}: ${expected.length === 0 ? 'nothing' : expected.join()}`, () => {
    assert.deepEqual(
      limitSignals(points, flat(points)).map(({ kind, direction, from, to }) => `${kind} ${direction} ${from}-${to}`),
      expected,
    );
  });

test('a limit that is drawn at nought, because nothing is below it, brings no point nearer to it', () => {
  // the mean is 4, so two standard errors end at nought: one and none are within what chance gives
  const points = [1, 1, 1, ...Array.from({ length: 3 }, () => [5, 6, 3, 5]).flat()];
  const limits = limitsOfCounts(points);
  assert.deepEqual([first(limits)?.middle, first(limits)?.lower, first(limits)?.reach], [4, 0, 6]);
  assert.deepEqual(limitSignals(points, limits ?? []), []);
});

/** The same numbers each time. */
function shuffler(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return <T>(list: readonly T[]): T[] => {
    const mixed = [...list];
    for (let i = mixed.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      const [a, b] = [mixed[i], mixed[j]];
      if (a !== undefined && b !== undefined) [mixed[i], mixed[j]] = [b, a];
    }
    return mixed;
  };
}
test('of rows in an order of chance, at most 5 in 100 lead to a claim, while the plain rules cry out far more often', () => {
  const shuffle = shuffler(36);
  let [claims, cries] = [0, 0];
  for (let n = 0; n < 1000; n++) {
    const rules = runRulesOf(shuffle(Array.from({ length: 24 }, (_, i) => i)));
    if (rules && claimOf(rules)) claims += 1;
    if (rules && (rules.signals.length > 0 || rules.runs.verdict !== 'as chance gives')) cries += 1;
  }
  assert.ok(claims <= 50, `${claims} of 1000`);
  assert.ok(cries > 3 * claims, `${cries} of 1000`);
});
