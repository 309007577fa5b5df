/**
 * The order in which statements that are as strong as each other come: first the one held by people who answered more statements in all; where that ties
 * too, by the canonical order of the statements. Polis takes the lower number, which says nothing about the answers.
 */
import type { Answers } from '../answers/answers.ts';
import { passesOf, seenOf, sumOf } from '../answers/counts.ts';
import type { Pass, Steps } from '../steps.ts';

/** @param order statement numbers, in canonical order. Takes no pass where the counts alone tell them apart. */
export function* precedence(order: Uint32Array, counts: Float64Array): Steps<number[]> {
  const counted = (s: number): string => `${seenOf(counts, s)} ${Math.abs(sumOf(counts, s))} ${passesOf(counts, s)}`;
  if (new Set(Array.from(order, counted)).size === order.length) return [...order];
  const given = yield { kind: 'answered', length: counts.length, given: {} };
  const held = (s: number): number => Math.max(given[4 * s + 1] ?? 0, given[4 * s + 3] ?? 0);
  return [...order].sort((a, b) => held(b) - held(a));
}

/** To each answer, how many answers those who gave it gave in all. */
export function addAnswered(
  { cells, starts }: Answers,
  _: Pass['given'],
  from: number,
  to: number,
  into: Float64Array,
): void {
  for (let row = from; row < to; row++) {
    const [first, last] = [starts[row] as number, starts[row + 1] as number];
    for (let at = first; at < last; at++) (into[cells[at] as number] as number) += last - first;
  }
}
