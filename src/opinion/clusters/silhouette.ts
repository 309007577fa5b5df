/**
 * How well people lie in their cluster: for each, how much nearer their own is than the next one, from -1 to 1; 0 for whoever is alone in
 * theirs. The mean over all people, each counting once.
 * Source: P. Rousseeuw, Silhouettes (1987).
 */
import { type Points, peopleAt } from './points.ts';

/**
 * The silhouette of each of several clusterings of the same places: distances are worked out once for all of them.
 * Null where there are not two clusters, or as many as people. Takes time with the square of the places.
 */
export function silhouettes(points: Points, clusterings: readonly Int32Array[]): (number | null)[] {
  const blocks = blocksOf(points, clusterings);
  const people = peopleAt(points);
  const measured = clusterings.map((labels) => {
    const sizes = sizesOf(points, labels);
    return sizes.length > 1 && sizes.length < people
      ? { labels, sizes, total: 0, sums: new Float64Array(sizes.length) }
      : null;
  });
  const toBlock = new Float64Array(blocks.count);
  for (let place = 0; place < points.x.length; place++) {
    distances(points, place, blocks, toBlock);
    for (const [c, clustering] of measured.entries()) {
      if (!clustering) continue;
      const { labels, sizes, sums } = clustering;
      sums.fill(0);
      for (let b = 0; b < blocks.count; b++) {
        const label = blocks.labels[c]?.[b] ?? 0;
        sums[label] = (sums[label] ?? 0) + (toBlock[b] ?? 0);
      }
      clustering.total += (points.weight[place] ?? 0) * silhouette(sums, sizes, labels[place] ?? 0);
    }
  }
  return measured.map((clustering) => (clustering ? clustering.total / people : null));
}

function silhouette(sums: Float64Array, sizes: Float64Array, own: number): number {
  const size = sizes[own] ?? 0;
  if (size <= 1) return 0;
  const within = (sums[own] ?? 0) / (size - 1);
  let next = Number.POSITIVE_INFINITY;
  for (let c = 0; c < sizes.length; c++) if (c !== own) next = Math.min(next, (sums[c] ?? 0) / (sizes[c] ?? 1));
  const most = Math.max(within, next);
  return most === 0 ? 0 : (next - within) / most;
}

function sizesOf({ weight }: Points, labels: Int32Array): Float64Array {
  const sizes = new Float64Array(labels.reduce((most, label) => Math.max(most, label), -1) + 1);
  for (let p = 0; p < labels.length; p++) sizes[labels[p] ?? 0] = (sizes[labels[p] ?? 0] ?? 0) + (weight[p] ?? 0);
  return sizes;
}

interface Blocks {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
  readonly ends: Uint32Array;
  /** By clustering, then by block. */
  readonly labels: readonly Int32Array[];
}

/** Places that every clustering puts together, one after the other: one sum over a block then serves every clustering. */
function blocksOf(points: Points, clusterings: readonly Int32Array[]): Blocks {
  const members = new Map<string, number[]>();
  for (let p = 0; p < points.x.length; p++) {
    const key = clusterings.map((labels) => labels[p]).join();
    const block = members.get(key);
    if (block) block.push(p);
    else members.set(key, [p]);
  }
  const blocks = [...members.values()];
  const order = blocks.flat();
  let end = 0;
  return {
    count: blocks.length,
    x: Float64Array.from(order, (p) => points.x[p] ?? 0),
    y: Float64Array.from(order, (p) => points.y[p] ?? 0),
    weight: Float64Array.from(order, (p) => points.weight[p] ?? 0),
    ends: Uint32Array.from(blocks, (block) => (end += block.length)),
    labels: clusterings.map((labels) => Int32Array.from(blocks, ([first]) => labels[first ?? 0] ?? 0)),
  };
}

/** The sum of the distances from a place to everybody in each block. */
function distances(points: Points, place: number, { x, y, weight, ends, count }: Blocks, into: Float64Array): void {
  const [px, py] = [points.x[place] ?? 0, points.y[place] ?? 0];
  let p = 0;
  for (let block = 0; block < count; block++) {
    const end = ends[block] ?? 0;
    let sum = 0;
    for (; p < end; p++) {
      const [dx, dy] = [(x[p] as number) - px, (y[p] as number) - py];
      sum += (weight[p] as number) * Math.sqrt(dx * dx + dy * dy);
    }
    into[block] = sum;
  }
}
