// Whole numbers between a least and a most, and what they can be when they add up to a sum that is known. Pure.

export interface Range {
  readonly least: number;
  readonly most: number;
}

/** The least and the most that they can add up to. Of none: 0 and 0. */
export const sumOf = (ranges: readonly Range[]): { least: number; most: number } => ({
  least: ranges.reduce((sum, { least }) => sum + least, 0),
  most: ranges.reduce((sum, { most }) => sum + most, 0),
});

/** Whether there are whole numbers, one in each range, that add up to this sum. */
export function isFeasible(ranges: readonly Range[], sum: number): boolean {
  const { least, most } = sumOf(ranges);
  return ranges.every((range) => range.least <= range.most) && least <= sum && sum <= most;
}

/** Each range, tightened by what the others leave of the sum. With one sum this is exact. */
export function within(ranges: readonly Range[], sum: number): Range[] {
  const all = sumOf(ranges);
  return ranges.map(({ least, most }) => ({
    least: Math.max(least, sum - (all.most - most)),
    most: Math.min(most, sum - (all.least - least)),
  }));
}
