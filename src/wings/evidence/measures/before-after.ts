// A measure before and after one change idea began, and what cannot be concluded from it. Pure.
//
// Compared are up to {@link mostEachSide} points on either side; the period in which it began is on neither, unless it began on its
// first day, and so is the period in which it ended, unless it ended on its last. That it is lower or higher afterwards is said only where two things hold: after it began, 6 points or more stand one after
// the other on one side of the median from before (the shift of Perla, Provost and Murray), and of all ways to deal these points to
// before and after at most 5 in 100 put them as far apart. Where several change ideas stand on one measure, the 5 are shared among
// them, so that asking often does not find something by itself.
//
// Nothing here says that the one brought the other about. There is no group without it.
import { medianOf } from '../../coproduction/index.ts';
import { chanceOfRanks } from './chance.ts';
import type { ChangeIdea, Every } from './measure.ts';
import { endOf } from './period.ts';
import { claimedAt } from './run-rules.ts';
import type { SeriesPoint } from './series.ts';

const mostEachSide = 24;
export const leastEachSide = 6;
const shiftFrom = 6;

export interface Side {
  readonly points: readonly SeriesPoint[];
  /** That are known. */
  readonly count: number;
  readonly median: number | null;
}
export interface BeforeAfter {
  readonly before: Side;
  readonly after: Side;
  /** The longest row after it began on one side of the median from before, where it is long enough to be a shift. */
  readonly shift: { readonly length: number; readonly direction: 'up' | 'down' } | null;
  /** How many of all ways to deal the points put them as far apart; null with too few. */
  readonly chance: number | null;
  readonly chanceAllowed: number;
  readonly verdict: 'higher' | 'lower' | 'not told from chance' | 'too few';
  /** One of the last two points before it was the highest or the lowest of all before: what comes after such a point tends to be nearer the middle anyway. */
  readonly beganAfterAnExtreme: boolean;
  /** Less than a year on one side: seasons may differ. */
  readonly seasonsMayDiffer: boolean;
}

export function compare(
  every: Every,
  points: readonly SeriesPoint[],
  idea: Pick<ChangeIdea, 'beganOn' | 'endedOn'>,
  ideasOnMeasure: number,
): BeforeAfter {
  const before = sideOf(points.filter(({ standsFor }) => endOf(every, standsFor) < idea.beganOn).slice(-mostEachSide));
  const after = sideOf(
    points
      .filter(
        ({ standsFor }) =>
          standsFor >= idea.beganOn && (idea.endedOn === null || endOf(every, standsFor) <= idea.endedOn),
      )
      .slice(0, mostEachSide),
  );
  const [was, is] = [valuesOf(before), valuesOf(after)];
  const enough = was.length >= leastEachSide && is.length >= leastEachSide;
  const shift = enough && before.median !== null ? longestRow(is, before.median) : null;
  const chance = enough ? chanceOfRanks(was, is) : null;
  const chanceAllowed = claimedAt / Math.max(1, ideasOnMeasure);
  const told = shift !== null && chance !== null && chance <= chanceAllowed && agrees(before, after, shift.direction);
  return {
    ...{ before, after, shift, chance, chanceAllowed },
    verdict: !enough
      ? 'too few'
      : !told || !shift
        ? 'not told from chance'
        : shift.direction === 'up'
          ? 'higher'
          : 'lower',
    beganAfterAnExtreme: beganAfterAnExtreme(was),
    seasonsMayDiffer: lessThanAYear(before) || lessThanAYear(after),
  };
}

const sideOf = (points: readonly SeriesPoint[]): Side => {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  return { points, count: values.length, median: medianOf(values) };
};
const valuesOf = ({ points }: Side): number[] => points.flatMap(({ value }) => (value === null ? [] : [value]));
const agrees = (before: Side, after: Side, direction: 'up' | 'down'): boolean =>
  before.median !== null && after.median !== null && (direction === 'up') === after.median > before.median;

function longestRow(values: readonly number[], median: number): BeforeAfter['shift'] {
  let best: BeforeAfter['shift'] = null;
  let row = { length: 0, direction: 'up' as 'up' | 'down' };
  for (const value of values) {
    if (value === median) continue;
    const direction = value > median ? 'up' : 'down';
    row = { length: row.direction === direction ? row.length + 1 : 1, direction };
    if (row.length >= shiftFrom && row.length > (best?.length ?? 0)) best = row;
  }
  return best;
}

function beganAfterAnExtreme(values: readonly number[]): boolean {
  const [most, least] = [Math.max(...values), Math.min(...values)];
  return (
    values.length >= leastEachSide && most > least && values.slice(-2).some((one) => one === most || one === least)
  );
}

function lessThanAYear({ points }: Side): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return true;
  // eleven months lie between the first and the last of twelve
  return Date.parse(last.standsFor) - Date.parse(first.standsFor) < 334 * 86_400_000;
}
