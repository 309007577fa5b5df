/** Groups of places on the map: k-means from fixed starts, so that it gives the same of the same places in any order. */
import { snap } from './exact.ts';

interface Clusters {
  readonly groupOf: Int32Array;
  readonly within: number;
}

const CUTS = 8;
const ROUNDS = 30;

/**
 * The division of people into `k` by place that leaves the least within: by row, the number of the group.
 * @param mean three figures a person, the last two being the place (`Known`)
 */
export function clusters(mean: Float64Array, people: number, k: number): Int32Array {
  let best: Clusters = { groupOf: new Int32Array(people), within: Number.POSITIVE_INFINITY };
  for (const start of startsFor(mean, people, k)) {
    const settled = settle(mean, people, k, start);
    if (settled.within < best.within) best = settled;
  }
  return best.groupOf;
}

/** The people cut into equal parts along several directions, and, of three or more, by where they lie around the middle. */
function* startsFor(mean: Float64Array, people: number, k: number): Generator<Int32Array> {
  for (let cut = 0; cut < CUTS; cut++) {
    const [cos, sin] = [Math.cos((Math.PI * cut) / CUTS), Math.sin((Math.PI * cut) / CUTS)];
    const along = Float64Array.from({ length: people }, (_, at) => xOf(mean, at) * cos + yOf(mean, at) * sin);
    const order = Uint32Array.from(along.keys()).sort((a, b) => (along[a] as number) - (along[b] as number));
    const groupOf = new Int32Array(people);
    order.forEach((person, at) => {
      groupOf[person] = Math.floor((at * k) / people);
    });
    yield groupOf;
  }
  if (k > 2)
    for (let turn = 0; turn < 4; turn++)
      yield Int32Array.from({ length: people }, (_, at) => {
        const angle = Math.atan2(yOf(mean, at), xOf(mean, at)) / (2 * Math.PI) + 0.5 + turn / (4 * k);
        return Math.floor(angle * k) % k;
      });
}

function settle(mean: Float64Array, people: number, k: number, groupOf: Int32Array): Clusters {
  let within = 0;
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    const sums = new Float64Array(3 * k);
    for (let at = 0; at < people; at++) {
      const o = 3 * (groupOf[at] as number);
      (sums[o] as number) += snap(xOf(mean, at));
      (sums[o + 1] as number) += snap(yOf(mean, at));
      (sums[o + 2] as number) += 1;
    }
    [moved, within] = [false, 0];
    for (let at = 0; at < people; at++) {
      let [nearest, least] = [groupOf[at] as number, Number.POSITIVE_INFINITY];
      for (let group = 0; group < k; group++) {
        const size = sums[3 * group + 2] as number;
        if (size === 0) continue;
        const x = xOf(mean, at) - (sums[3 * group] as number) / size;
        const y = yOf(mean, at) - (sums[3 * group + 1] as number) / size;
        if (x * x + y * y < least) [nearest, least] = [group, x * x + y * y];
      }
      within += snap(least);
      moved ||= nearest !== groupOf[at];
      groupOf[at] = nearest;
    }
  }
  return { groupOf, within };
}

const xOf = (mean: Float64Array, at: number): number => mean[3 * at + 1] as number;
const yOf = (mean: Float64Array, at: number): number => mean[3 * at + 2] as number;

/** How alike two divisions of the same people are: 1 is the same, 0 is what chance gives (the adjusted Rand index; Hubert and Arabie 1985). */
export function alike(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [both, first, second] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let at = 0; at < one.length; at++) {
    add(both, `${one[at]} ${other[at]}`);
    add(first, `${one[at]}`);
    add(second, `${other[at]}`);
  }
  const pairs = (counts: Map<string, number>) => counts.values().reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const all = (one.length * (one.length - 1)) / 2;
  const [together, a, b] = [pairs(both), pairs(first), pairs(second)];
  const chance = all === 0 ? 0 : (a * b) / all;
  const most = (a + b) / 2;
  return most === chance ? 1 : (together - chance) / (most - chance);
}
