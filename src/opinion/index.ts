/**
 * Answers in, common ground out. Pure: the same answers give the same result, whoever came first.
 */
export { type PolisOptions, polis, polisSteps } from './polis/polis.ts';
export type { Direction, PolisResult, Representative, StatementFacts } from './polis/result.ts';
