import { logGamma } from './beta.ts';
import type { PossibleCounts } from './result.ts';

/**
 * How often a perspective of which only half agree (or disagree) would have so many who do: the exact binomial test against one half, passes being
 * answers that are not it. Where counts are known only so far, the least favourable decide for each number that may have answered, and the chance is the mean over those
 * numbers. 1 where nobody answered.
 */
export function chanceOfHalf(counts: PossibleCounts, way: 'agree' | 'disagree'): number {
  const sizes = Map.groupBy(counts, ({ agree, pass, disagree }) => agree + pass + disagree);
  let sum = 0;
  for (const [answered, same] of [...sizes].sort(([a], [b]) => a - b)) {
    const fewest = Math.min(...same.map((one) => one[way]));
    const chances = same.map(({ chance }) => chance).sort((a, b) => a - b);
    sum += chances.reduce((all, chance) => all + chance, 0) * atLeast(fewest, answered);
  }
  return counts.length === 0 ? 1 : sum;
}

/** The chance of `count` heads or more in `tosses`. */
function atLeast(count: number, tosses: number): number {
  if (2 * count <= tosses) return 1;
  let term = Math.exp(logGamma(tosses + 1) - logGamma(count + 1) - logGamma(tosses - count + 1) - tosses * Math.LN2);
  let sum = term;
  for (let k = count; k < tosses && term > 1e-17 * sum; k++) {
    term *= (tosses - k) / (k + 1);
    sum += term;
  }
  return sum;
}
