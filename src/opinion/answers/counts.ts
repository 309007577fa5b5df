/**
 * How often each statement was given each answer. Laid out as cells are numbered (`cellOf`): four figures a statement, the first of them unused,
 * then how many disagree, pass and agree.
 */
import type { Pass, Steps } from '../steps.ts';
import type { Answers } from './answers.ts';

export function* countAnswers(answers: Pick<Answers, 'statementIds'>): Steps<Float64Array> {
  return yield { kind: 'counts', length: 4 * answers.statementIds.length, given: {} };
}

export function addCounts(answers: Answers, _: Pass['given'], from: number, to: number, into: Float64Array): void {
  const { cells, starts } = answers;
  const first = starts[from] as number;
  const last = starts[to] as number;
  const found = new Uint32Array(into.length);
  for (let at = first; at < last; at++) (found[cells[at] as number] as number)++;
  for (let at = 0; at < found.length; at++) (into[at] as number) += found[at] as number;
}

/** How many answered a statement, passes among them. */
export const seenOf = (counts: Float64Array, statement: number): number =>
  (counts[4 * statement + 1] as number) + (counts[4 * statement + 2] as number) + (counts[4 * statement + 3] as number);
/** The sum of the answers to a statement. */
export const sumOf = (counts: Float64Array, statement: number): number =>
  (counts[4 * statement + 3] as number) - (counts[4 * statement + 1] as number);
export const passesOf = (counts: Float64Array, statement: number): number => counts[4 * statement + 2] as number;
