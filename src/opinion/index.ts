/**
 * The face of `src/opinion`: answers in, common ground out. Pure: the same answers give the same result, whoever came first.
 */
export * from './answers/answers.ts';
export * from './answers/canonical.ts';
export * from './axes/axes.ts';
export { changeBetween } from './common-ground/change-between.ts';
export { type CommonGroundOptions, commonGround } from './common-ground/common-ground.ts';
export { ELLIPSE_HOLDS } from './common-ground/map.ts';
export { predictAnswers } from './common-ground/predict-answers.ts';
export { type ReadOptions, readStatements } from './common-ground/read-statements.ts';
export type {
  Asked,
  CommonGroundResult,
  Counts,
  Evidence,
  MapPoint,
  PerspectiveChange,
  PerspectiveReading,
  PossibleCounts,
  SettledGroup,
  StatementChange,
  StatementReading,
  Verdict,
} from './common-ground/result.ts';
export { type RunningViews, runningViews } from './common-ground/running-views.ts';
export { NO_PERSPECTIVE, tallyByPerspective, tallyEveryone } from './common-ground/tally.ts';
export * from './passes.ts';
export { type PolisOptions, polis, polisSteps } from './polis/polis.ts';
export type { Direction, PolisResult, Representative, StatementFacts } from './polis/result.ts';
export { type Running, running } from './running.ts';
export * from './steps.ts';
