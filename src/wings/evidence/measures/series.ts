// A measure's figures as a row of periods, with its gaps. Pure.
//
// A period between the first and the last that nobody said anything of is a gap as well. Of days none is expected, so they stand one
// after the other. Rules and drawing look at the last {@link mostPoints}; the table to take away has all.
import type { Counted } from './limits.ts';
import { type Every, type Measure, type Reading, saidWords, shownValue, standing } from './measure.ts';
import { nextPeriod } from './period.ts';

/** Ten years of months: more on one chart can be read by nobody. */
const mostPoints = 120;

export interface SeriesPoint {
  readonly standsFor: string;
  /** As it stands on the chart; null is a gap. */
  readonly value: number | null;
  /** What it was worked out from, where it is a share or a rate. */
  readonly counted: Counted | null;
  /** The figure in words, or why there is none. */
  readonly words: string;
}
const notGiven = 'No reading was given';

export function seriesOf(
  measure: Pick<Measure, 'kind' | 'per' | 'unit' | 'every'>,
  readings: readonly Reading[],
): SeriesPoint[] {
  const points = standing(readings).map((reading): SeriesPoint => {
    const { numerator, denominator } = reading;
    const value = shownValue(measure, reading);
    const counted = value === null || numerator === null || denominator === null ? null : { numerator, denominator };
    return { standsFor: reading.standsFor, value, counted, words: saidWords(measure, reading) };
  });
  return withGaps(measure.every, points);
}

/** @param missing the words of a period that nobody said anything of */
export function withGaps(every: Every, points: readonly SeriesPoint[], missing: string = notGiven): SeriesPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  if (every === 'day' || !first || !last) return [...points];
  const said = new Map(points.map((point) => [point.standsFor, point]));
  const all: SeriesPoint[] = [];
  for (let at = first.standsFor; at <= last.standsFor; at = nextPeriod(every, at))
    all.push(said.get(at) ?? { standsFor: at, value: null, counted: null, words: missing });
  return all;
}

export const lastPoints = (points: readonly SeriesPoint[]): readonly SeriesPoint[] => points.slice(-mostPoints);
