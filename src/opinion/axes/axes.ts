/**
 * The two directions in which answers differ most, and where everybody stands: principal axes of the table with missing answers filled in with the
 * statement's mean, which is never filled in (opinion-map, 3.3 to 3.5). Whole numbers wherever people are added up; what is not whole runs in canonical
 * order. So the same answers give the same bits in any order and numbering, by one worker or several (decision 0041).
 */
import { type Answers, peopleIn } from '../answers/answers.ts';
import { type Canonical, canonicalStatements } from '../answers/canonical.ts';
import { countAnswers, seenOf, sumOf } from '../answers/counts.ts';
import type { Steps } from '../steps.ts';
import { centredOf, twinsOf } from './centred.ts';
import { type LeadingPair, leadingPair } from './eigen.ts';
import { overPairs, type Pairs, pairsIn, pairsPass } from './pairs.ts';
import { type Axes, places, type Scale } from './places.ts';
import { leadingPairBySweeps } from './sweeps.ts';

export interface OrderedAxes extends Axes {
  /** The statements that weigh anything, in canonical order: the order in which ties between them are settled. */
  readonly order: Uint32Array;
}
export interface Places extends OrderedAxes {
  /** By row, of everybody. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** What both were multiplied by, for how much of it a person answered. */
  readonly reach: Float64Array;
  /** How often each statement was given each answer, as `counts.ts` lays it out: of those set to nought as well. */
  readonly counts: Float64Array;
}

/**
 * @param zeroed by the statement's number: 1 for those that are refused or meta, which weigh nothing. None, where left out
 */
export function* findAxes(
  answers: Pick<Answers, 'starts' | 'statementIds'>,
  zeroed: Uint8Array = new Uint8Array(answers.statementIds.length),
): Steps<Places> {
  const counts = yield* countAnswers(answers);
  const mean = meansOf(counts, zeroed);
  const statements = weighing(counts, zeroed);
  const axes = inPairs(answers)
    ? yield* axesOfPairs(answers, counts, mean, statements, pairsIn(yield pairsPass(mean.length), mean.length))
    : yield* axesBySweeps(answers, counts, mean, statements);
  const both = yield* places(axes, scaleOf(counts, zeroed));
  return { ...axes, counts, x: lane(both, 0), y: lane(both, 1), reach: lane(both, 2) };
}

/**
 * Whether the sums of every two statements are worth making: by the work of it, which is the answers of each person squared, and by the room they
 * take. Follows from the answers alone, so that it never depends on who counts.
 */
function inPairs({ starts, statementIds }: Pick<Answers, 'starts' | 'statementIds'>): boolean {
  let work = 0;
  for (let row = 1; row < starts.length; row++) {
    const length = (starts[row] as number) - (starts[row - 1] as number);
    work += length * length;
  }
  return workIsFair(work, statementIds.length);
}
export const workIsFair = (work: number, statements: number): boolean => work <= 2 ** 28 && statements <= MOST_IN_PAIRS;
/** Their sums take 96 MB. */
export const MOST_IN_PAIRS = 2000;

/** @param desk where the matrix may lie until next time. What it holds makes no difference */
export function* axesOfPairs(
  answers: Pick<Answers, 'statementIds'>,
  counts: Float64Array,
  mean: Float64Array,
  statements: Uint32Array,
  pairs: Pairs,
  desk: { matrix?: Float64Array } = {},
): Steps<OrderedAxes> {
  const byPairs = yield* canonicalStatements(answers, counts, overPairs(pairs));
  // What pairs leave alike, or to either side, the people who answered may still tell apart.
  const isOpen = byPairs.alike > 0 || byPairs.mirrored;
  const order = ordered(statements, isOpen ? yield* canonicalStatements(answers, counts) : byPairs);
  const matrix = centredOf(pairs, mean, order, desk.matrix);
  desk.matrix = matrix;
  return axesOf(mean, order, leadingPair(matrix, order.length, twinsOf(matrix, order.length)));
}

export function* axesBySweeps(
  answers: Pick<Answers, 'starts' | 'statementIds'>,
  counts: Float64Array,
  mean: Float64Array,
  statements: Uint32Array,
): Steps<OrderedAxes> {
  const order = ordered(statements, yield* canonicalStatements(answers, counts));
  return axesOf(mean, order, yield* leadingPairBySweeps(peopleIn(answers), mean, order));
}

const ordered = (statements: Uint32Array, { rank }: Canonical): Uint32Array =>
  statements.toSorted((a, b) => (rank[a] as number) - (rank[b] as number));

function axesOf(mean: Float64Array, order: Uint32Array, { vectors }: LeadingPair): OrderedAxes {
  const pc1 = new Float64Array(mean.length);
  const pc2 = new Float64Array(mean.length);
  order.forEach((statement, at) => {
    pc1[statement] = vectors[0][at] as number;
    pc2[statement] = vectors[1][at] as number;
  });
  return { mean, pc1, pc2, order };
}

export function meansOf(counts: Float64Array, zeroed: Uint8Array): Float64Array {
  return Float64Array.from(zeroed, (nought, at) => {
    const seen = seenOf(counts, at);
    return nought || seen === 0 ? 0 : sumOf(counts, at) / seen;
  });
}

/** The statements that weigh anything: answered, and not set to nought. */
export const weighing = (counts: Float64Array, zeroed: Uint8Array): Uint32Array =>
  Uint32Array.from(zeroed.keys().filter((at) => !zeroed[at] && seenOf(counts, at) > 0));

/** How many statements anybody answered. */
export function answeredIn(counts: Float64Array): number {
  let all = 0;
  for (let at = 0; 4 * at < counts.length; at++) if (seenOf(counts, at) > 0) all++;
  return all;
}

/** Statements that nobody answered are neither among all nor among those set to nought. */
export const scaleOf = (counts: Float64Array, zeroed: Uint8Array): Scale => ({
  all: answeredIn(counts),
  zeroed: zeroed.map((one, at) => (seenOf(counts, at) > 0 ? one : 0)),
});

function lane(both: Float64Array, at: 0 | 1 | 2): Float64Array {
  const out = new Float64Array(both.length / 3);
  for (let row = 0; row < out.length; row++) out[row] = both[3 * row + at] as number;
  return out;
}
