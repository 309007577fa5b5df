/**
 * A method as steps: it asks for passes over everybody's answers and is given their sums. Whoever drives it decides where a pass runs:
 * here, or on several workers that each take some of the people. Sums are exact, so that who added them, and in which order, never shows.
 */
import type { Answers } from './answers/answers.ts';

/** One pass over the people from `from` to below `to`. Its sums are whole numbers in doubles: they add up to the same in any order. */
export interface Pass {
  readonly kind: string;
  /** How many sums it gives. */
  readonly length: number;
  /** What it is told, beside the answers. */
  readonly given: Readonly<Record<string, Float64Array | number>>;
  /** How many figures it gives for each person, laid out by row. Instead of sums: their `length` is nought. */
  readonly each?: number;
}
export type Steps<T> = Generator<Pass, T, Float64Array>;
export type RunPass = (answers: Answers, pass: Pass) => Float64Array;

/** Runs a method to its end on this thread. */
export function finish<T>(steps: Steps<T>, run: (pass: Pass) => Float64Array): T {
  let next = steps.next();
  while (!next.done) next = steps.next(run(next.value));
  return next.value;
}
