/**
 * What figures that left a room still leave possible: for each answer the least and the most that it can have been given, for
 * anybody who has the figures and nothing else. Pictures and tests are made from this, never from what was counted.
 */

import { type Band, bandOf, rangeOfBand } from './bands.ts';
import type { Figures, Shown } from './disclose.ts';
import { leads, rangeOfRounded } from './forms.ts';
import { isFeasible, type Range, sumOf, within } from './range.ts';

/** Nothing is shown of fewer than five answers, and a hidden whole is of fewer than eight. */
const hiddenWhole: Range = { least: 5, most: 7 };

export interface Possible {
  readonly answered: Range;
  readonly cells: readonly Range[];
}

/**
 * For the whole and for each option the least and the most that the figures can stand for, in people. Never throws.
 *
 * `possibleOf` of 10 answers "to the nearest 5", of which "most" gave the first: 8 to 12 answered, of whom 5 to 10 gave it.
 */
export function possibleOf({ answered, cells }: Figures): Possible {
  const whole = answered.is === 'hidden' ? hiddenWhole : rangeOf(answered, 0);
  return { answered: whole, cells: cells.map((cell) => over(whole, (n) => rangeOf(cell, n))) };
}

/** Up to so many answers every table is told; above, of each answer so many evenly spaced counts stand for all that are possible. */
const TELL_EACH_UP_TO = 70;
const COUNTS_AT_MOST = 16;

/**
 * The tables of counts in which the figures are true: what someone who has nothing else has to reckon with. Every one up to 70 answers; of more, tables
 * that lie evenly among them, about 20,000 at most.
 *
 * Of 10 answers in counts to the nearest 5, "10" and "hidden": 8 and 0, 8 and 1, ... 12 and 0.
 */
export function tablesOf(figures: Figures): number[][] {
  const { answered } = possibleOf(figures);
  const tables: number[][] = [];
  for (let n = answered.least; n <= answered.most; n++) {
    const ranges = figures.cells.map((cell) => rangeOf(cell, n));
    if (isFeasible(ranges, n)) fill([], ranges, n, answered.most <= TELL_EACH_UP_TO ? n + 1 : COUNTS_AT_MOST, tables);
  }
  const leading = figures.cells.findIndex(({ is }) => is === 'words');
  return leading < 0 || !figures.cells.some(({ is }) => is === 'unsaid')
    ? tables
    : tables.filter((counts) => leads(bandsIn(counts)) === leading);
}

/** Where one answer is told alone, it is known to be the leading one. */
function bandsIn(counts: readonly number[]): Band[] {
  const answered = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => bandOf(count, answered));
}

function fill(
  before: readonly number[],
  [range, ...rest]: readonly Range[],
  left: number,
  atMost: number,
  tables: number[][],
): void {
  if (!range) {
    tables.push([...before]);
    return;
  }
  const others = sumOf(rest);
  const [least, most] = [Math.max(range.least, left - others.most), Math.min(range.most, left - others.least)];
  const step = Math.max(1, Math.ceil((most - least + 1) / atMost));
  for (let count = least + Math.floor(((most - least) % step) / 2); count <= most; count += step)
    fill([...before, count], rest, left - count, atMost, tables);
}

/** What each answer most likely stands for: the middle of what is possible when the middle of the whole answered. */
export function middlesOf(figures: Figures): readonly number[] {
  const { answered } = possibleOf(figures);
  const whole = Math.round((answered.least + answered.most) / 2);
  const ranges = figures.cells.map((cell) => rangeOf(cell, whole));
  return within(ranges, whole).map(({ least, most }) => Math.max(0, (least + most) / 2));
}

function rangeOf(shown: Shown, answered: number): Range {
  switch (shown.is) {
    case 'count':
      return { least: shown.count, most: shown.count };
    case 'rounded':
      return rangeOfRounded(shown.count);
    case 'hidden':
      return rangeOfRounded('hidden');
    case 'words':
      return rangeOfBand(shown.band, answered);
    case 'unsaid':
      return { least: 0, most: answered };
  }
}

/** From the least to the most of any whole that is possible. A word that no count has at some whole is left out there. */
function over({ least, most }: Range, at: (answered: number) => Range): Range {
  const ranges: Range[] = [];
  for (let n = least; n <= most; n++) {
    const range = at(n);
    if (range.least <= range.most) ranges.push(range);
  }
  if (ranges.length === 0) return { least: 0, most };
  return {
    least: Math.min(...ranges.map((range) => range.least)),
    most: Math.max(...ranges.map((range) => range.most)),
  };
}
