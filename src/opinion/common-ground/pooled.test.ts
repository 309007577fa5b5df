import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceBelow, curveOf, logGamma, meanOf, shareAt } from './beta.ts';
import { type Counted, pooledShares } from './pooled.ts';

const exactly = (yes: number, no: number): Counted => [{ yes, no, logWeight: 0 }];

test('the gamma function is that of the tables', () => {
  // Abramowitz and Stegun 1964, table 6.1, and factorials
  for (const [x, gamma] of [
    [0.5, Math.sqrt(Math.PI)],
    [1, 1],
    [1.25, 0.9064024771],
    [5, 24],
    [21, 2432902008176640000],
  ] as const)
    assert.ok(Math.abs(logGamma(x) - Math.log(gamma)) < 1e-10 * Math.max(1, Math.log(gamma)), `${x}`);
});

test('a beta distribution has the quantiles of its textbook', () => {
  const curve = curveOf([{ weight: 1, a: 1, b: 1 }]);
  for (const chance of [0.05, 0.5, 0.95])
    assert.ok(Math.abs(shareAt(curve, chance) - chance) < 0.003, `${shareAt(curve, chance)}`);
  // with b of 1 the distribution function is x to the power of a
  const steep = curveOf([{ weight: 1, a: 18, b: 1 }]);
  assert.ok(Math.abs(chanceBelow(steep, 0.9) - 0.9 ** 18) < 0.002, `${chanceBelow(steep, 0.9)}`);
});

// The same model by brute force: every integral on a fine, plain grid, no conjugacy, no moments.
const STEPS = 10;
const MIDDLES = 120;
const logits = Array.from({ length: 280 }, (_, i) => (i - 139.5) / STEPS);
const fine = logits.map((x) => 1 / (1 + Math.exp(-x)));
const spreads = [0.03, 0.1, 0.2, 0.35, 0.55, 0.8];

function add(to: Float64Array | undefined, at: number, what: number): void {
  if (to) to[at] = (to[at] ?? 0) + what;
}

function byForce(views: readonly (readonly [yes: number, no: number])[]) {
  const beneath = spreads.map((s) => {
    const k = 1 / (s * s) - 1;
    let likelihood = 0;
    const densities = views.map(() => new Float64Array(fine.length));
    for (let i = 0; i < MIDDLES; i++) {
      const m = (i + 0.5) / MIDDLES;
      const scale = logGamma(k) - logGamma(m * k) - logGamma((1 - m) * k);
      const own = views.map(([yes, no]) =>
        logits.map((x) =>
          Math.exp(scale - (m * k + yes) * Math.log1p(Math.exp(-x)) - ((1 - m) * k + no) * Math.log1p(Math.exp(x))),
        ),
      );
      const sums = own.map((row) => row.reduce((sum, one) => sum + one / STEPS, 0));
      const all = sums.reduce((product, one) => product * one, 1);
      likelihood += all / MIDDLES;
      for (const [v, row] of own.entries())
        for (const [j, one] of row.entries()) add(densities[v], j, (all / (sums[v] ?? 1)) * one);
    }
    return { likelihood, densities };
  });
  const best = Math.max(...beneath.map(({ likelihood }) => likelihood));
  let usual = spreads.map(() => 1 / 6);
  for (let round = 0; round < 100; round++) {
    const all = beneath.reduce((sum, { likelihood }, i) => sum + (likelihood / best) * (usual[i] ?? 0), 0);
    usual = usual.map((one, i) => (1 / 6 + (((beneath[i]?.likelihood ?? 0) / best) * one) / all) / 2);
  }
  return views.map((_, v) => {
    const density = fine.map((_, j) =>
      beneath.reduce((sum, { densities, likelihood }, i) => {
        const row = densities[v] ?? new Float64Array();
        const mass = row.reduce((a, b) => a + b, 0);
        return sum + ((usual[i] ?? 0) * likelihood * (row[j] ?? 0)) / mass;
      }, 0),
    );
    const all = density.reduce((sum, one) => sum + one, 0);
    const at = (chance: number): number => {
      let sum = 0;
      for (const [j, one] of density.entries()) {
        sum += one / all;
        if (sum >= chance) return fine[j] ?? 1;
      }
      return 1;
    };
    return {
      mean: density.reduce((sum, one, j) => sum + (one * (fine[j] ?? 0)) / all, 0),
      low: at(0.05),
      high: at(0.95),
    };
  });
}

test('shares are those of the model worked out by brute force, to within a mark of the picture', () => {
  for (const views of [
    [
      [14, 2],
      [12, 4],
      [9, 3],
    ],
    [
      [18, 1],
      [4, 11],
      [7, 7],
    ],
    [
      [5, 0],
      [30, 20],
    ],
  ] as const) {
    const force = byForce(views);
    const [shares] = pooledShares([views.map(([yes, no]) => exactly(yes, no))]);
    for (const [v, expected] of force.entries()) {
      const mixture = shares?.[v] ?? [];
      const curve = curveOf(mixture);
      const found = { mean: meanOf(mixture), low: shareAt(curve, 0.05), high: shareAt(curve, 0.95) };
      for (const key of ['mean', 'low', 'high'] as const)
        assert.ok(Math.abs(found[key] - expected[key]) < 0.012, `${views} ${v} ${key} ${found[key]} ${expected[key]}`);
    }
  }
});

test('counts that are known only so far make a bar wider, and not otherwise placed', () => {
  const known = pooledShares([[exactly(14, 4), exactly(13, 5)]])[0]?.[0] ?? [];
  const ways = (yes: number): number => -logGamma(yes + 1) - logGamma(19 - yes);
  const so = [12, 13, 14, 15, 16].map((yes) => ({ yes, no: 18 - yes, logWeight: ways(yes) }));
  const wide = pooledShares([[so, exactly(13, 5)]])[0]?.[0] ?? [];
  const width = (mixture: typeof known) => shareAt(curveOf(mixture), 0.95) - shareAt(curveOf(mixture), 0.05);
  assert.ok(width(wide) > width(known), `${width(wide)} ${width(known)}`);
  assert.ok(Math.abs(meanOf(wide) - meanOf(known)) < 0.05);
});
