/**
 * Every pass over the answers that a method may ask for, by its kind. Each is a plain loop over the rows it is told, so that it runs the same on
 * this thread and on a worker; `src/commands/map/crew.ts` runs them on several.
 */
import { type Answers, peopleIn } from './answers/answers.ts';
import { addColours } from './answers/canonical.ts';
import { addCounts } from './answers/counts.ts';
import { addPairs } from './axes/pairs.ts';
import { putPlaces } from './axes/places.ts';
import { addSpread } from './axes/spread.ts';
import { addAnswered } from './polis/precedence.ts';
import { addGroups } from './polis/tally.ts';
import type { Pass } from './steps.ts';

/**
 * Takes the rows from `from` to below `to`. Either adds its sums to `into`, or, where the pass gives figures for each person, writes those of row r
 * at `r * each`.
 */
export type Kernel = (answers: Answers, given: Pass['given'], from: number, to: number, into: Float64Array) => void;

const kernels: Readonly<Record<string, Kernel>> = {
  counts: addCounts,
  colours: addColours,
  pairs: addPairs,
  spread: addSpread,
  places: putPlaces,
  groups: addGroups,
  answered: addAnswered,
};

/** Part of a pass. @throws where the kind is none of ours: a fault of the method's, never of the data. */
export function addPass(answers: Answers, pass: Pass, from: number, to: number, into: Float64Array): void {
  const kernel = kernels[pass.kind];
  if (!kernel) throw new Error(`No pass of the kind ${pass.kind}`);
  kernel(answers, pass.given, from, to, into);
}

/** How many figures a pass gives back. */
export const figuresOf = (answers: Pick<Answers, 'starts'>, pass: Pass): number =>
  pass.each ? pass.each * peopleIn(answers) : pass.length;

/** A whole pass, on this thread. */
export function runPass(answers: Answers, pass: Pass): Float64Array {
  const into = new Float64Array(figuresOf(answers, pass));
  addPass(answers, pass, 0, peopleIn(answers), into);
  return into;
}
