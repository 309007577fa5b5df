/**
 * How often each statement was answered how: by everybody, or by each group. The passes that count it give their sums as cells are numbered
 * (`answers/counts.ts`); here they are read by what was answered.
 */
import type { Answers } from '../answers/answers.ts';
import { seenOf } from '../answers/counts.ts';
import type { Pass, Steps } from '../steps.ts';

/** By the statement's number; whole numbers. */
export interface Tally {
  readonly agree: Float64Array;
  readonly disagree: Float64Array;
  /** Passes among them. */
  readonly seen: Float64Array;
}

export function tallyOf(counts: Float64Array): Tally {
  const by = (figure: (statement: number) => number): Float64Array =>
    Float64Array.from({ length: counts.length / 4 }, (_, statement) => figure(statement));
  return {
    agree: by((s) => counts[4 * s + 3] ?? 0),
    disagree: by((s) => counts[4 * s + 1] ?? 0),
    seen: by((s) => seenOf(counts, s)),
  };
}

/** What each of `k` groups answered. `groupOf` says, by row, who is in which; -1 is in none. */
export function* tallyGroups(
  { statementIds }: Pick<Answers, 'statementIds'>,
  groupOf: Int32Array,
  k: number,
): Steps<Tally[]> {
  if (k === 0) return [];
  const figures = 4 * statementIds.length;
  const counts = yield { kind: 'groups', length: figures * k, given: { groupOf: new Float64Array(groupOf), figures } };
  return Array.from({ length: k }, (_, group) => tallyOf(counts.subarray(figures * group, figures * (group + 1))));
}

export function addGroups(
  { cells, starts }: Answers,
  given: Pass['given'],
  from: number,
  to: number,
  into: Float64Array,
): void {
  const groupOf = given.groupOf as Float64Array;
  for (let row = from; row < to; row++) {
    const group = groupOf[row] as number;
    if (group < 0) continue;
    const first = group * (given.figures as number);
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
      (into[first + (cells[at] as number)] as number)++;
  }
}

/** Several tallies as one. */
export function together(tallies: readonly Tally[], statements: number): Tally {
  const sum = (of: (tally: Tally) => Float64Array): Float64Array =>
    Float64Array.from({ length: statements }, (_, s) => tallies.reduce((all, tally) => all + (of(tally)[s] ?? 0), 0));
  return { agree: sum((t) => t.agree), disagree: sum((t) => t.disagree), seen: sum((t) => t.seen) };
}

/** What everybody in the first tally answered who is not in the second. */
export function without(all: Tally, part: Tally): Tally {
  const rest = (whole: Float64Array, less: Float64Array): Float64Array =>
    whole.map((count, s) => count - (less[s] ?? 0));
  return {
    agree: rest(all.agree, part.agree),
    disagree: rest(all.disagree, part.disagree),
    seen: rest(all.seen, part.seen),
  };
}
