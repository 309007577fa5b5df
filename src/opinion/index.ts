/** The face of `src/opinion`: answers in, common ground out. Pure: the same answers give the same result, whoever came first. */
export * from './answers/answers.ts';
export * from './answers/canonical.ts';
export * from './axes/axes.ts';
export * from './passes.ts';
export { type PolisOptions, polis, polisSteps } from './polis/polis.ts';
export type { Direction, PolisResult, Representative, StatementFacts } from './polis/result.ts';
export * from './steps.ts';
