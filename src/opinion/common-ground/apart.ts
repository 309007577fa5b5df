/**
 * Whether two perspectives, or one at two times, answered so differently that it is not chance.
 *
 * The test is that of the reviews (`src/disclosure/apart.ts`): a no is worth 0, a pass 1 and a yes 2, and of all ways to deal the answers to the two it is
 * counted how many give one of them so few points. It is exact up to {@link EXACT_UP_TO} answers; above, the rank sum is normal to within what matters
 * (Lehmann, *Nonparametrics*, 1975, with his correction for ties). Where counts are known only so far, the least favourable of them decide.
 */
import { chanceOfSoFew, type Three } from '../../disclosure/apart.ts';
import type { PossibleCounts } from './result.ts';

const EXACT_UP_TO = 300;
/** Pairs that the normal form puts above this are not counted out: no family of claims reaches them. */
const NOT_WORTH_COUNTING = 0.2;

export interface Apart {
  /** How often answers dealt by lot are this far apart, in either direction. */
  readonly chance: number;
  /** Which of the two leans more towards agreeing: the likelier of the two ways round. */
  readonly more: 'first' | 'second';
}

export function apart(first: PossibleCounts, second: PossibleCounts): Apart {
  const [firstLess, secondLess] = [largest(first, second), largest(second, first)];
  return firstLess <= secondLess
    ? { chance: Math.min(1, 2 * firstLess), more: 'second' }
    : { chance: Math.min(1, 2 * secondLess), more: 'first' };
}

/** The largest chance of so few points in the lower, over all counts that are possible. */
function largest(lower: PossibleCounts, higher: PossibleCounts): number {
  let most = 0;
  const above = corners(flipped(higher)).map(([yes, pass, no]): Three => [no, pass, yes]);
  for (const below of corners(lower)) for (const over of above) most = Math.max(most, soFew(below, over));
  return above.length === 0 || most === 0 ? 1 : most;
}

const flipped = (counts: PossibleCounts): PossibleCounts =>
  counts.map(({ agree, pass, disagree, chance }) => ({ agree: disagree, pass, disagree: agree, chance }));

/** Of counts with as many passes, only those that no other beats with more who agree and fewer who do not. */
function corners(counts: PossibleCounts): Three[] {
  const all = counts.map(({ agree, pass, disagree }): Three => [disagree, pass, agree]);
  if (all.length === 1) return all;
  return [...Map.groupBy(all, ([, pass]) => pass).values()].flatMap((same) => {
    const rising = same.toSorted(([a, , x], [b, , y]) => a - b || y - x);
    let most = -1;
    return rising.filter(([, , yes]) => {
      const beats = yes > most;
      if (beats) most = yes;
      return beats;
    });
  });
}

function soFew(lower: Three, higher: Three): number {
  const about = normal(lower, higher);
  const answers = lower[0] + lower[1] + lower[2] + higher[0] + higher[1] + higher[2];
  return answers > EXACT_UP_TO || about > NOT_WORTH_COUNTING ? about : chanceOfSoFew(lower, higher);
}

/** The same from the normal distribution of the points, with half a point for continuity. */
function normal(lower: Three, higher: Three): number {
  const all = lower.map((count, i) => count + (higher[i] ?? 0));
  const [m, n] = [lower[0] + lower[1] + lower[2], higher[0] + higher[1] + higher[2]];
  const size = m + n;
  const points = lower[1] + 2 * lower[2];
  const mean = ((all[1] ?? 0) + 2 * (all[2] ?? 0)) / size;
  const square = ((all[1] ?? 0) + 4 * (all[2] ?? 0)) / size;
  const variance = (m * n * (square - mean * mean)) / Math.max(1, size - 1);
  if (!(variance > 0)) return 1;
  return upperTail((m * mean - points - 0.5) / Math.sqrt(variance));
}

/** How often a standard normal number is above z, to 2 in 10 million of itself (Numerical Recipes, 2nd edition 1992, 6.2). */
function upperTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ];
  const tail = (t * Math.exp(-x * x + terms.reduceRight((sum, term) => sum * t + term, 0))) / 2;
  return z >= 0 ? tail : 1 - tail;
}
