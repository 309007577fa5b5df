/**
 * k-means by Lloyd's algorithm, as red-dwarf runs it: one start, at the k places furthest to the left, without chance.
 *
 * Sums run over the places in their own order, so the same places give the same clusters to the last bit.
 * Source: S. Lloyd, Least squares quantization in PCM (1982); start, limits and the care for empty clusters follow red-dwarf and the
 * scikit-learn 1.2 that it runs on, so that results can be compared.
 */
import type { Points } from './points.ts';

const MOST_ROUNDS = 300;
/** Centres that together move by less than this share of the spread have arrived: squared distances both. */
const STILL = 1e-4;

export interface Clusters {
  /** By the number of the place, from 0. Each number is somebody's. */
  readonly labels: Int32Array;
  readonly centres: { readonly x: Float64Array; readonly y: Float64Array };
}

/** Null where there are fewer places than clusters, or a cluster stays empty. */
export function kMeans(points: Points, k: number): Clusters | null {
  const places = points.x.length;
  if (k < 1 || places < k) return null;
  let centres: Clusters['centres'] = { x: points.x.slice(0, k), y: points.y.slice(0, k) };
  const [labels, before] = [new Int32Array(places), new Int32Array(places).fill(-1)];
  const still = STILL * spread(points);
  let settled = false;
  for (let round = 0; round < MOST_ROUNDS && !settled; round++) {
    assign(points, centres, labels);
    const next = centresOf(points, labels, centres);
    settled = labels.every((label, place) => label === before[place]);
    const moved = shift(centres, next);
    centres = next;
    if (!settled && moved <= still) break;
    before.set(labels);
  }
  if (!settled) assign(points, centres, labels);
  return new Set(labels).size === k ? { labels, centres } : null;
}

/** The mean of the two variances. */
function spread({ x, y, weight }: Points): number {
  const variance = (of: Float64Array): number => {
    let [people, sum] = [0, 0];
    for (let p = 0; p < of.length; p++) {
      people += weight[p] ?? 0;
      sum += (weight[p] ?? 0) * (of[p] ?? 0);
    }
    const mean = sum / people;
    let squares = 0;
    for (let p = 0; p < of.length; p++) squares += (weight[p] ?? 0) * ((of[p] ?? 0) - mean) ** 2;
    return squares / people;
  };
  return (variance(x) + variance(y)) / 2;
}

/** Each place to the centre nearest to it; of two as near, to the first. */
export function assign(points: Pick<Points, 'x' | 'y'>, centres: Clusters['centres'], labels: Int32Array): void {
  const k = centres.x.length;
  for (let p = 0; p < labels.length; p++) {
    const [px, py] = [points.x[p] ?? 0, points.y[p] ?? 0];
    let [nearest, least] = [0, Number.POSITIVE_INFINITY];
    for (let c = 0; c < k; c++) {
      const distance = (px - (centres.x[c] ?? 0)) ** 2 + (py - (centres.y[c] ?? 0)) ** 2;
      if (distance < least) [nearest, least] = [c, distance];
    }
    labels[p] = nearest;
  }
}

/** The means of the clusters. One that nobody is nearest to takes the place that is furthest from its own centre. */
function centresOf({ x, y, weight }: Points, labels: Int32Array, centres: Clusters['centres']): Clusters['centres'] {
  const k = centres.x.length;
  const [sumX, sumY, people] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)];
  const move = (place: number, to: number, sign: 1 | -1): void => {
    const heavy = sign * (weight[place] ?? 0);
    sumX[to] = (sumX[to] ?? 0) + heavy * (x[place] ?? 0);
    sumY[to] = (sumY[to] ?? 0) + heavy * (y[place] ?? 0);
    people[to] = (people[to] ?? 0) + heavy;
  };
  for (let p = 0; p < x.length; p++) move(p, labels[p] ?? 0, 1);
  const empty = [...people.keys()].filter((c) => people[c] === 0);
  if (empty.length > 0) {
    const away = (p: number): number => {
      const own = labels[p] ?? 0;
      return ((x[p] ?? 0) - (centres.x[own] ?? 0)) ** 2 + ((y[p] ?? 0) - (centres.y[own] ?? 0)) ** 2;
    };
    const furthest = [...x.keys()].sort((a, b) => away(b) - away(a));
    for (const [i, cluster] of empty.entries()) {
      const place = furthest[i] ?? 0;
      move(place, labels[place] ?? 0, -1);
      move(place, cluster, 1);
    }
  }
  const mean = (sum: Float64Array, old: Float64Array): Float64Array =>
    sum.map((total, c) => ((people[c] ?? 0) > 0 ? total / (people[c] ?? 1) : (old[c] ?? 0)));
  return { x: mean(sumX, centres.x), y: mean(sumY, centres.y) };
}

function shift(from: Clusters['centres'], to: Clusters['centres']): number {
  let total = 0;
  for (let c = 0; c < from.x.length; c++)
    total += ((from.x[c] ?? 0) - (to.x[c] ?? 0)) ** 2 + ((from.y[c] ?? 0) - (to.y[c] ?? 0)) ** 2;
  return total;
}
