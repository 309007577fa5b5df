/**
 * Whether two perspectives, or one at two times, answered so differently that it is not chance.
 *
 * The test is that of the reviews (`src/disclosure/apart.ts`): a no is worth 0, a pass 1 and a yes 2, and of all ways to deal the answers to the two it is
 * counted how many give one of them so few points. It is exact up to {@link EXACT_UP_TO} answers; above, the rank sum is normal to within what matters
 * (Lehmann, *Nonparametrics*, 1975, with his correction for ties).
 *
 * Where counts are known only so far, the least favourable of them decide for each number that may have answered, and the chance is the mean over those
 * numbers: how many answered says nothing of what they answered, so the mean keeps its promise over conversations.
 */
import { chanceOfSoFew, type Three } from '../../disclosure/apart.ts';
import type { PossibleCounts } from './result.ts';

const EXACT_UP_TO = 300;
/** What is above this is not counted out: nothing is claimed of it in any family. */
const NOT_WORTH_COUNTING = 0.1;

export interface Apart {
  /** How often answers dealt by lot are this far apart, in either direction. Given as 1 where it is above what anything is claimed at. */
  readonly chance: number;
  /** Which of the two leans more towards agreeing: the likelier of the two ways round. */
  readonly more: 'first' | 'second';
}

export function apart(first: PossibleCounts, second: PossibleCounts): Apart {
  const [one, other] = [bySize(first), bySize(second)];
  const [firstLess, secondLess] = [chanceOfLess(one, other), chanceOfLess(other, one)];
  return firstLess <= secondLess
    ? { chance: Math.min(1, 2 * firstLess), more: 'second' }
    : { chance: Math.min(1, 2 * secondLess), more: 'first' };
}

/** What as many answers may have been, with the chance that it was as many: the tables that lie lowest, and those that lie highest. */
interface Sized {
  readonly chance: number;
  readonly lowest: readonly Three[];
  readonly highest: readonly Three[];
}

function bySize(counts: PossibleCounts): Sized[] {
  const [only] = counts;
  if (only && counts.length === 1) {
    const tables: readonly Three[] = [[only.disagree, only.pass, only.agree]];
    return [{ chance: 1, highest: tables, lowest: tables }];
  }
  const sizes = Map.groupBy(counts, ({ agree, pass, disagree }) => agree + pass + disagree);
  return [...sizes]
    .sort(([a], [b]) => a - b)
    .map(([, same]) => ({
      chance: same
        .map((one) => one.chance)
        .sort((a, b) => a - b)
        .reduce((sum, chance) => sum + chance, 0),
      highest: corners(same.map(({ agree, pass, disagree }): Three => [disagree, pass, agree])),
      lowest: corners(same.map(({ agree, pass, disagree }): Three => [agree, pass, disagree])).map(
        ([yes, pass, no]): Three => [no, pass, yes],
      ),
    }));
}

/** Of tables with as many in the middle, only those that no other beats with fewer at the first end and more at the last. */
function corners(tables: readonly Three[]): Three[] {
  return [...Map.groupBy(tables, ([, middle]) => middle).values()].flatMap((same) => {
    let most = -1;
    return same
      .toSorted(([a, , x], [b, , y]) => a - b || y - x)
      .filter(([, , last]) => {
        const beats = last > most;
        if (beats) most = last;
        return beats;
      });
  });
}

/** The chance of so few points in the lower: the least favourable tables of each size, over the sizes that are possible. */
function chanceOfLess(lower: readonly Sized[], higher: readonly Sized[]): number {
  let sum = 0;
  for (const below of lower)
    for (const above of higher) {
      sum += below.chance * above.chance * largest(below.highest, above.lowest);
      if (sum > NOT_WORTH_COUNTING) return 1;
    }
  return lower.length === 0 || higher.length === 0 ? 1 : sum;
}

function largest(lower: readonly Three[], higher: readonly Three[]): number {
  let most = 0;
  for (const below of lower)
    for (const above of higher) {
      most = Math.max(most, soFew(below, above));
      if (most > NOT_WORTH_COUNTING) return 1;
    }
  return most;
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
