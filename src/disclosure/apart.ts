/**
 * Whether two groups of people see something differently, or whether it may be chance: told from released figures alone.
 *
 * **Method.** Each answer is worth 0, 1 or 2 (not here yet, partly, here every day); whoever does not know is left out. If it
 * made no difference in which group a person is, every way of dealing the answers to the two groups would be as likely as any
 * other. The chance of one group having as few points, or fewer, is then counted out exactly: the exact permutation
 * form of the Wilcoxon rank-sum and linear-by-linear test for ordered answers (Agresti, *Analysis of Ordinal Categorical Data*,
 * 2nd edition 2010; Mehta, Patel and Tsiatis, "Exact significance testing to establish treatment equivalence with ordered
 * categorical data", *Biometrics* 40, 1984). Both directions are looked at, so it is doubled.
 *
 * **From what is released.** A released figure stands for several tables. The chance is the largest over all of them, so
 * what is claimed holds whichever it was. That needs no search: it never falls when, in the group with fewer points, somebody
 * answers higher, a person with 2 comes or one with 0 goes; nor when the reverse happens in the other group. (Deal the same cards before and
 * after such a change: every deal that counted before counts after.) So only the number of 1s is tried out, in both groups.
 *
 * **Many questions at once.** {@link beyondChance} holds the chance of claiming *anything* that is not there, in a whole round,
 * to 5 in 100 (Holm, "A simple sequentially rejective multiple test procedure", *Scandinavian Journal of Statistics* 6, 1979). It
 * assumes nothing of how the answers of one sheet hang together. The family is every comparison that the round asks for, also
 * those of which too little was released.
 *
 * It assumes that no one sheet depends on another: people answered each alone.
 */
import { type Possible, possibleOf } from './consistent.ts';
import type { Figures } from './disclose.ts';
import type { Range } from './range.ts';

/** How often a round may claim something that is chance. */
export const ALPHA = 0.05;

/** How many gave 0, 1 and 2. */
export type Three = readonly [number, number, number];
/** Which options are worth 0, 1 and 2, by their places; any other is left out. */
export type Scale = readonly [number, number, number];

/**
 * The chance, 0 to 1, that the first group has so few points, or fewer, when all answers are dealt out by lot: the exact one-sided
 * permutation test of the rank sum (see above). 1 where either group is empty. Whole numbers from 0 up; anything else is not checked.
 */
export function chanceOfSoFew(first: Three, second: Three): number {
  const [zeros, ones, twos] = first.map((count, i) => count + (second[i] ?? 0)) as [number, number, number];
  const size = first[0] + first[1] + first[2];
  const all = zeros + ones + twos;
  if (size === 0 || size === all) return 1;
  const points = first[1] + 2 * first[2];
  const whole = logChoose(all, size);
  let chance = 0;
  for (let two = Math.max(0, size - zeros - ones); two <= Math.min(twos, size) && 2 * two <= points; two++) {
    const left = size - two;
    for (let one = Math.max(0, left - zeros); one <= Math.min(ones, left) && one + 2 * two <= points; one++)
      chance += Math.exp(logChoose(twos, two) + logChoose(ones, one) + logChoose(zeros, left - one) - whole);
  }
  return Math.min(1, chance);
}

/**
 * The largest chance, in either direction, over all tables that two released figures can stand for. As soon as it is above `enough` the
 * search ends and 1 is given: nothing would be claimed anyway.
 */
export function chanceBetween(a: Figures, b: Figures, scale: Scale, enough = ALPHA): number {
  const [first, second] = [possibleOf(a), possibleOf(b)];
  const either = Math.min(largest(first, second, scale, enough / 2), largest(second, first, scale, enough / 2));
  return Math.min(1, 2 * either);
}

function largest(lower: Possible, higher: Possible, scale: Scale, enough: number): number {
  const above = cornersOf(higher, [scale[2], scale[1], scale[0]]).map(([two, one, zero]): Three => [zero, one, two]);
  let most = 0;
  for (const below of cornersOf(lower, scale))
    for (const over of above) {
      most = Math.max(most, chanceOfSoFew(below, over));
      if (most > enough) return 1;
    }
  // no table at all is possible: figures that were not made by one room
  return most === 0 ? 1 : most;
}

/** For each number of middle answers that is possible, the table with the fewest at the first end and the most at the last. */
function cornersOf({ answered, cells }: Possible, [low, middle, high]: Scale): Three[] {
  const none: Range = { least: 0, most: 0 };
  const [lows, middles, highs] = [cells[low] ?? none, cells[middle] ?? none, cells[high] ?? none];
  const others = cells.filter((_, option) => option !== low && option !== middle && option !== high);
  const left = { least: sum(others.map(({ least }) => least)), most: sum(others.map(({ most }) => most)) };
  const corners: Three[] = [];
  for (let one = middles.least; one <= middles.most; one++) {
    const most = Math.min(highs.most, answered.most - lows.least - one - left.least);
    const fewest = Math.max(lows.least, answered.least - one - most - left.most);
    if (most >= highs.least && fewest <= lows.most) corners.push([fewest, one, most]);
  }
  return corners;
}

/**
 * Those of these chances that can be claimed together, the least likely first (Holm 1979, see above). Never throws.
 * @param family how many comparisons the round asks for, also those whose chance could not be told
 * @param alpha how often anything at all may be claimed that is chance
 */
export function beyondChance<T>(
  found: readonly { readonly of: T; readonly chance: number }[],
  family: number,
  alpha = ALPHA,
): T[] {
  const claimed: T[] = [];
  const sorted = found.toSorted((a, b) => a.chance - b.chance);
  for (const [i, { of, chance }] of sorted.entries()) {
    if (chance > alpha / Math.max(1, Math.max(family, sorted.length) - i)) break;
    claimed.push(of);
  }
  return claimed;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

const logs: number[] = [0];
function logFactorial(n: number): number {
  for (let i = logs.length; i <= n; i++) logs.push((logs[i - 1] ?? 0) + Math.log(i));
  return logs[n] ?? 0;
}
const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
