// Measures over time: readings, run charts, change ideas. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayKeepMeasures, mayReadEvidence } from '../policy.ts';
import { doAddMeasure, showAddMeasure } from './add-measure/add-measure.ts';
import { doChangeMeasure, showChangeMeasure } from './add-measure/change-measure.ts';
import { showBeforeAfter } from './before-after/before-after.ts';
import { doCorrectReading, showCorrectReading } from './correct-reading/correct-reading.ts';
import { doGiveReading, showGiveReading } from './give-reading/give-reading.ts';
import {
  doImportReadings,
  doKeepReadings,
  showImportReadings,
  showReadingsPreview,
  takeReadingsTemplate,
} from './import-readings/import-readings.ts';
import { showMeasures } from './list-measures/list-measures.ts';
import {
  doEndChangeIdea,
  doMarkChangeIdea,
  showEndChangeIdea,
  showMarkChangeIdea,
} from './mark-change-idea/mark-change-idea.ts';
import { showMeasure, takeMeasureTable } from './measure/measure.ts';
import { doMoveMeasure, showMoveMeasure } from './move-measure/move-measure.ts';
import { measurePaths as paths } from './paths.ts';
import { doTakeStepBack, doWorkOutAnew, showTakeStepBack, showWorkOutAnew } from './work-out-anew/work-out-anew.ts';

const p = ':partnership';
const m = ':measure';
const [reading, taken, idea, step] = [':reading', ':file', ':idea', ':step'];

export const measureRoutes: readonly InsideRoute[] = [
  get(paths.measures(p), mayReadEvidence, 'partners', showMeasures),
  get(paths.addMeasure(p), mayKeepMeasures, 'partners', showAddMeasure),
  post(paths.addMeasure(p), mayKeepMeasures, 'partners', doAddMeasure, { draft: 'A new measure' }),
  get(paths.measure(p, m), mayReadEvidence, 'partners', showMeasure),
  get(paths.measureTable(p, m), mayReadEvidence, 'partners', takeMeasureTable),
  get(paths.changeMeasure(p, m), mayKeepMeasures, 'partners', showChangeMeasure),
  post(paths.changeMeasure(p, m), mayKeepMeasures, 'partners', doChangeMeasure, { draft: 'Changes to a measure' }),
  get(paths.moveMeasure(p, m), mayKeepMeasures, 'partners', showMoveMeasure),
  post(paths.moveMeasure(p, m), mayKeepMeasures, 'partners', doMoveMeasure),
  get(paths.giveReading(p, m), mayKeepMeasures, 'partners', showGiveReading),
  post(paths.giveReading(p, m), mayKeepMeasures, 'partners', doGiveReading),
  get(paths.importReadings(p, m), mayKeepMeasures, 'partners', showImportReadings),
  post(paths.importReadings(p, m), mayKeepMeasures, 'partners', doImportReadings, { takesFile: true }),
  get(paths.readingsTemplate(p, m), mayKeepMeasures, 'partners', takeReadingsTemplate),
  get(paths.readingsPreview(p, m, taken), mayKeepMeasures, 'partners', showReadingsPreview),
  post(paths.readingsPreview(p, m, taken), mayKeepMeasures, 'partners', doKeepReadings),
  get(paths.correctReading(p, m, reading), mayKeepMeasures, 'partners', showCorrectReading),
  post(paths.correctReading(p, m, reading), mayKeepMeasures, 'partners', doCorrectReading),
  get(paths.addChangeIdea(p, m), mayKeepMeasures, 'partners', showMarkChangeIdea),
  post(paths.addChangeIdea(p, m), mayKeepMeasures, 'partners', doMarkChangeIdea, { draft: 'A change idea' }),
  get(paths.beforeAfter(p, m, idea), mayReadEvidence, 'partners', showBeforeAfter),
  get(paths.endChangeIdea(p, m, idea), mayKeepMeasures, 'partners', showEndChangeIdea),
  post(paths.endChangeIdea(p, m, idea), mayKeepMeasures, 'partners', doEndChangeIdea),
  get(paths.addStep(p, m), mayKeepMeasures, 'partners', showWorkOutAnew),
  post(paths.addStep(p, m), mayKeepMeasures, 'partners', doWorkOutAnew),
  get(paths.takeStepBack(p, m, step), mayKeepMeasures, 'partners', showTakeStepBack),
  post(paths.takeStepBack(p, m, step), mayKeepMeasures, 'partners', doTakeStepBack),
];
