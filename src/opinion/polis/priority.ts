/**
 * Which statement Polis would show to the next person: one that moves people apart, that few have answered, and that is agreed with
 * rather than passed. Source: compdemocracy/polis, `conversation.clj` (importance-metric, priority-metric).
 */
import { share } from './scores.ts';
import type { Tally } from './tally.ts';

const META = 7 ** 2;

/** How far somebody who only agreed with a statement would stand from the middle. By the statement's number. */
export function extremities(
  mean: Float64Array,
  pc1: Float64Array,
  pc2: Float64Array,
  statements: number,
): Float64Array {
  return mean.map((m, s) => {
    const step = (1 - m) * Math.sqrt(statements);
    return Math.hypot(step * (pc1[s] ?? 0), step * (pc2[s] ?? 0));
  });
}

/** ((1 - passed) (extremity + 1) agreed (1 + 8 x 2^(-seen / 5)))^2, of the people in the map; 7^2 for a meta statement. */
export function commentPriorities(tally: Tally, extremity: Float64Array, isMeta: readonly boolean[]): Float64Array {
  return extremity.map((reach, s) => {
    if (isMeta[s]) return META;
    const [agree, disagree, seen] = [tally.agree[s] ?? 0, tally.disagree[s] ?? 0, tally.seen[s] ?? 0];
    const importance = share(agree, seen) * (1 - share(seen - agree - disagree, seen)) * (1 + reach);
    return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2;
  });
}
