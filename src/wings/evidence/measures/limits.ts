// Where points are expected by chance alone, if nothing but chance moves them: the middle line and the limits of a control chart. Pure.
//
// - *From the points themselves* (XmR, also called I-MR): the mean, and 2.66 times the mean moving range on either side. A moving range
//   is how far a point is from the one before; across a gap there is none. After W. A. Shewhart and D. J. Wheeler ("Understanding
//   Variation", SPC Press); 2.66 is 3 / 1.128. It asks nothing of how the points came about, so it is what NHS England's "Making Data
//   Count" draws throughout.
// - *From the counts*: three standard errors on either side, with the counts' own chance. Of a share (p chart) it is that of so many out
//   of so many, and the limits are nearer where more are counted; of a rate (u chart) that of events against how much of them there
//   could be; of a bare count (c chart) that of events among as many people and days each time. A lower limit under nought is none:
//   it is drawn at nought; nor can a share be above one. How far chance reaches stays as it is: thirds of it are not thirds of what
//   is drawn. After D. C. Montgomery, "Introduction to Statistical Quality Control".
//
// With fewer than {@link limitsFrom} points there are no limits. Shares are parts of one, and rates are per one.
// Example: limitsOfPoints([10, 12, 10, ...]) is one middle and one pair of limits for every point.

/** NHS England's tool warns below twelve: limits from fewer would move with every point that comes. */
export const limitsFrom = 12;

export interface Limit {
  readonly middle: number;
  readonly lower: number;
  readonly upper: number;
  /** How far either limit lies from the middle, if it is not drawn nearer because nothing can be there. */
  readonly reach: number;
}
/** One for each point given; null where there is no point. */
export type Limits = readonly (Limit | null)[];
export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const meanOf = (values: readonly number[]): number => sum(values) / values.length;

/** @param points in the order of time; null is a gap, over which no range is taken */
export function limitsOfPoints(points: readonly (number | null)[]): Limits | null {
  const known = points.filter((point) => point !== null);
  if (known.length < limitsFrom) return null;
  const ranges = points.flatMap((point, at) => {
    const before = at > 0 ? points[at - 1] : null;
    return point === null || before === null || before === undefined ? [] : [Math.abs(point - before)];
  });
  if (ranges.length === 0) return null;
  const middle = meanOf(known);
  const reach = 2.66 * meanOf(ranges);
  const limit = { middle, lower: middle - reach, upper: middle + reach, reach };
  return points.map((point) => (point === null ? null : limit));
}

export const limitsOfShares = (points: readonly (Counted | null)[]): Limits | null =>
  ofCounts(points, (middle, denominator) => Math.sqrt((middle * (1 - middle)) / denominator), 1);

export const limitsOfRates = (points: readonly (Counted | null)[]): Limits | null =>
  ofCounts(points, (middle, denominator) => Math.sqrt(middle / denominator), Number.POSITIVE_INFINITY);

export const limitsOfCounts = (points: readonly (number | null)[]): Limits | null =>
  limitsOfRates(points.map((point) => (point === null ? null : { numerator: point, denominator: 1 })));

function ofCounts(
  points: readonly (Counted | null)[],
  error: (middle: number, denominator: number) => number,
  most: number,
): Limits | null {
  const known = points.filter((point) => point !== null);
  const all = sum(known.map(({ denominator }) => denominator));
  if (known.length < limitsFrom || all <= 0) return null;
  const middle = sum(known.map(({ numerator }) => numerator)) / all;
  return points.map((point) => {
    if (point === null || point.denominator <= 0) return null;
    const reach = 3 * error(middle, point.denominator);
    return { middle, lower: Math.max(0, middle - reach), upper: Math.min(most, middle + reach), reach };
  });
}
