/**
 * The standard scores that the Polis method selects statements by. One is added to every count, so that a handful of answers proves little.
 * Source: compdemocracy/polis, `math/src/polismath/math/stats.clj` and `repness.clj`.
 */

/** A standard score above this is believed: one-sided, nine times in ten. The normal quantile of 0.9. */
export const BELIEVED = 1.2815515655446004;

/** The share of those who saw a statement, with one added to it and two to the whole: 1/2 where nobody saw it. */
export const share = (successes: number, seen: number): number => (successes + 1) / (seen + 2);

/** How sure it is that more than half answered so: 2 sqrt(n + 1) ((s + 1) / (n + 1) - 1/2). */
export function shareScore(successes: number, seen: number): number {
  const n = seen + 1;
  return 2 * Math.sqrt(n) * ((successes + 1) / n - 0.5);
}

/** How sure it is that two shares differ, the first being larger: their difference over its pooled standard error. 0 where all succeeded. */
export function ratioScore(successes: number, seen: number, successesElsewhere: number, seenElsewhere: number): number {
  const [s, n, others, m] = [successes + 1, seen + 1, successesElsewhere + 1, seenElsewhere + 1];
  const pooled = (s + others) / (n + m);
  if (pooled === 1) return 0;
  return (s / n - others / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
}
