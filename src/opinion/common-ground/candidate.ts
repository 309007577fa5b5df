/** The division of a room into groups that explains the most, were there to be groups: what is then put to the test. */
import { clusters } from './clusters.ts';
import { type LeftOver, leanings, leftOver } from './explained.ts';
import { fit } from './fit.ts';
import type { Table } from './table.ts';

/**
 * Nobody is said to be a group of fewer: what is held by fewer than five could point at one of them (the floor of every attribution in this project),
 * and fewer than that lie together on a map by chance.
 */
export const LEAST_GROUP = 5;
const MOST_GROUPS = 4;
/** Enough for a division of people; a map that is shown is fitted for longer. */
const ROUNDS = 25;

export interface Candidate {
  readonly k: number;
  readonly groupOf: Int32Array;
  /** Nats; may be below nought. */
  readonly gain: number;
  readonly left: LeftOver;
}

/** Null: no division into groups that are large enough lies on the map. */
export function candidate(table: Table, width: number): Candidate | null {
  const left = leftOver(table, width);
  const { mean } = fit(table, 2, width, { rounds: ROUNDS }).people;
  let best: Candidate | null = null;
  for (let k = 2; k <= MOST_GROUPS && k * LEAST_GROUP <= table.people; k++) {
    const groupOf = clusters(mean, table.people, k);
    if (sizes(groupOf, k).some((size) => size < LEAST_GROUP)) continue;
    const { gain } = leanings(table, left, groupOf, k);
    if (!best || gain > best.gain) best = { k, groupOf, gain, left };
  }
  return best;
}

export function sizes(groupOf: Int32Array, k: number): number[] {
  const counts = Array.from({ length: k }, () => 0);
  for (const group of groupOf) if (group >= 0) (counts[group] as number)++;
  return counts;
}
