// Measures over time: readings, run charts, change ideas. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute } from '../../../shell/route.ts';
import { mayReadEvidence } from '../policy.ts';
import { showMeasures } from './list-measures/list-measures.ts';
import { showMeasure, takeMeasureTable } from './measure/measure.ts';
import { measurePaths as paths } from './paths.ts';

const p = ':partnership';
const m = ':measure';

export const measureRoutes: readonly InsideRoute[] = [
  get(paths.measures(p), mayReadEvidence, 'partners', showMeasures),
  get(paths.measure(p, m), mayReadEvidence, 'partners', showMeasure),
  get(paths.measureTable(p, m), mayReadEvidence, 'partners', takeMeasureTable),
];
