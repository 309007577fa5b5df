/**
 * How many groups, and who is in which: the number of clusters from 2 to 5 whose people lie apart the most clearly.
 */
import { type Clusters, kMeans } from './k-means.ts';
import type { Points } from './points.ts';
import { silhouettes } from './silhouette.ts';

const NUMBERS = [2, 3, 4, 5];

export interface Choice extends Clusters {
  readonly k: number;
  readonly silhouetteByK: ReadonlyMap<number, number>;
}

/**
 * Clusters are numbered by how many people they hold, the largest first; of two as large, by where their centre lies, from left to right. Of two numbers of
 * clusters that are as clear, the smaller. All in one where no number can be judged; none at all where nobody is.
 */
export function chooseClusters(points: Points): Choice {
  const found = NUMBERS.map((k) => ({ k, clusters: kMeans(points, k) })).filter(({ clusters }) => clusters !== null);
  const scores = silhouettes(
    points,
    found.map(({ clusters }) => clusters?.labels ?? new Int32Array(0)),
  );
  const silhouetteByK = new Map(found.flatMap(({ k }, i) => (scores[i] == null ? [] : [[k, scores[i]] as const])));
  let best: { k: number; score: number } | null = null;
  for (const [k, score] of silhouetteByK) if (!best || score > best.score) best = { k, score };
  const k = best?.k ?? Math.min(1, points.x.length);
  const chosen = found.find((each) => each.k === k)?.clusters ?? kMeans(points, k) ?? NOBODY;
  return { k, silhouetteByK, ...numbered(chosen.labels, chosen.centres, points.weight) };
}

const NOBODY: Clusters = { labels: new Int32Array(0), centres: { x: new Float64Array(0), y: new Float64Array(0) } };

/** The same clusters, numbered. @param weight how many people each label stands for: one, where left out */
export function numbered(labels: Int32Array, centres: Clusters['centres'], weight?: Float64Array): Clusters {
  const people = new Float64Array(centres.x.length);
  for (let p = 0; p < labels.length; p++) (people[labels[p] as number] as number) += weight ? (weight[p] ?? 0) : 1;
  const of = (values: Float64Array, c: number): number => values[c] ?? 0;
  const order = [...people.keys()].sort(
    (a, b) =>
      of(people, b) - of(people, a) || of(centres.x, a) - of(centres.x, b) || of(centres.y, a) - of(centres.y, b),
  );
  const numberOf = new Int32Array(order.length);
  for (const [number, c] of order.entries()) numberOf[c] = number;
  const moved = (values: Float64Array): Float64Array => Float64Array.from(order, (c) => of(values, c));
  return {
    labels: labels.map((label) => numberOf[label] ?? 0),
    centres: { x: moved(centres.x), y: moved(centres.y) },
  };
}
