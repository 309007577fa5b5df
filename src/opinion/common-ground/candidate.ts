/** The division of a room into groups that explains the most, were there to be groups: what is then put to the test. */
import { clusters } from './clusters.ts';
import { snap } from './exact.ts';
import { type LeftOver, leanings, leftOver } from './explained.ts';
import { type Fit, fit } from './fit.ts';
import type { Table } from './table.ts';

/**
 * Nobody is said to be a group of fewer: what is held by fewer than five could point at one of them (the floor of every attribution in this project),
 * and fewer than that lie together on a map by chance.
 */
export const LEAST_GROUP = 5;
const MOST_GROUPS = 4;
/** So much of it is held against groups: the whole hides a third camp, none cuts a camp of sixteen in two (tried on rooms of 24 with camps). */
const TOLL = 0.5;
/** Enough for a division of people; a map that is shown is fitted for longer. */
const ROUNDS = 25;

export interface Candidate {
  readonly k: number;
  readonly groupOf: Int32Array;
  /** Nats; may be below nought. */
  readonly gain: number;
  readonly left: LeftOver;
}

/** The map on which people are divided. */
export const placed = (table: Table, width: number, axes: 1 | 2): Fit => fit(table, axes, width, { rounds: ROUNDS });

/** Null: no division into groups that are large enough lies on the map. */
export function candidate(table: Table, width: number): Candidate | null {
  const left = leftOver(table, width);
  const { mean } = placed(table, width, 2).people;
  let best: Candidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 2; k <= MOST_GROUPS && k * LEAST_GROUP <= table.people; k++) {
    const groupOf = clusters(mean, table.people, k);
    if (sizes(groupOf, k).some((size) => size < LEAST_GROUP)) continue;
    const { gain } = leanings(table, left, groupOf, k);
    const worth = gain - toTell(groupOf, k);
    if (!best || worth > most) [best, most] = [{ k, groupOf, gain, left }, worth];
  }
  return best;
}

/**
 * What it takes to say who is in which group, in nats (the classification likelihood; Symons 1981). More groups are taken only where they explain that much
 * more: of all ways to divide a group of sixteen, the best always explains something.
 */
function toTell(groupOf: Int32Array, k: number): number {
  return sizes(groupOf, k).reduce((sum, size) => sum + snap(TOLL * size * Math.log(groupOf.length / size)), 0);
}

export function sizes(groupOf: Int32Array, k: number): number[] {
  const counts = Array.from({ length: k }, () => 0);
  for (const group of groupOf) if (group >= 0) (counts[group] as number)++;
  return counts;
}

/** The middle of each group on the map, two figures a group. @param mean three figures a person, as `Fit` has them */
export function middlesOf(mean: Float64Array, groupOf: Int32Array, k: number): Float64Array {
  const sums = new Float64Array(2 * k);
  groupOf.forEach((group, person) => {
    (sums[2 * group] as number) += snap(mean[3 * person + 1] as number);
    (sums[2 * group + 1] as number) += snap(mean[3 * person + 2] as number);
  });
  const counts = sizes(groupOf, k);
  return sums.map((sum, at) => sum / (counts[at >> 1] as number));
}
