// Measures with their points and what these say, for a reader.
import type { Scope } from '../../../db/scope.ts';
import type { Clearance } from '../../../shell/standing.ts';
import { readMeasureReadings, readMeasures, readSteps } from '../store/measures.ts';
import { fromRecord } from './from-record.ts';
import type { Measure, Reading, Step } from './measure.ts';
import { endOf } from './period.ts';
import { readSeries, type SeriesRead } from './read-series.ts';
import { lastPoints, type SeriesPoint, seriesOf } from './series.ts';

export interface ReadMeasure {
  readonly measure: Measure;
  /** Every one that was given, also those that were corrected; none of a measure from the record. */
  readonly readings: readonly Reading[];
  readonly steps: readonly Step[];
  /** All there are. */
  readonly points: readonly SeriesPoint[];
  /** Those that the chart and the rules look at. */
  readonly shown: readonly SeriesPoint[];
  readonly read: SeriesRead;
}

export const tiersSeen = (clearance: Clearance): readonly Measure['tier'][] =>
  clearance === 'published' ? ['published'] : ['partners', 'published'];

/** @param until points of periods that were over by this day alone; without it all */
export async function readAll(scope: Scope, tiers: readonly Measure['tier'][], until?: string): Promise<ReadMeasure[]> {
  return withPoints(scope, await readMeasures(scope, { tiers }), until);
}

export async function withPoints(scope: Scope, measures: readonly Measure[], until?: string): Promise<ReadMeasure[]> {
  const ids = measures.map(({ id }) => id);
  const [readings, steps] = [await readMeasureReadings(scope, ids), await readSteps(scope, ids)];
  const all: ReadMeasure[] = [];
  for (const measure of measures) {
    const [own, chosen] = [readings.get(measure.id) ?? [], steps.get(measure.id) ?? []];
    const whole = measure.source === 'given' ? seriesOf(measure, own) : await fromRecord(scope, measure);
    const points = whole.filter(({ standsFor }) => until === undefined || endOf(measure.every, standsFor) <= until);
    const shown = lastPoints(points);
    all.push({ measure, readings: own, steps: chosen, points, shown, read: readSeries(measure, shown, chosen) });
  }
  return all;
}
