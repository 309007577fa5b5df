/**
 * The two leading directions where there are too many answers to make the sums of every two statements: block Lanczos, two directions at a time, each
 * step a pass over the answers (Golub and Underwood 1977). It begins cold, and stops when both directions stand still.
 */
import type { Steps } from '../steps.ts';
import { combined, dot, fresh, type LeadingPair, leadingPair, orthogonal, scaled, upright } from './eigen.ts';
import { spread } from './spread.ts';

/** How far a direction may be from one that the table only stretches, as a share of the second stretch. Measured, cosines are then off by 1e-12. */
const near = 4e-6;
const mostSteps = 100;

/** @param order the statements that count, in canonical order */
export function* leadingPairBySweeps(people: number, mean: Float64Array, order: Uint32Array): Steps<LeadingPair> {
  const size = order.length;
  const basis: Float64Array[] = [];
  const images: Float64Array[] = [];
  const inner: number[][] = [];
  let block = begun(size);
  let found: LeadingPair | null = null;
  for (let step = 0; step < mostSteps && block; step++) {
    const out = yield* spread(people, mean, [
      placed(block[0], order, mean.length),
      placed(block[1], order, mean.length),
    ]);
    basis.push(...block);
    images.push(...out.map((image) => Float64Array.from(order, (at) => image[at] as number)));
    found = ritz(basis, images, inner);
    if (found === null || basis.length + 2 > size || still(found, basis, images)) break;
    block = followed(basis, images, size);
  }
  return (found && { values: found.values, vectors: [whole(found, 0, basis), whole(found, 1, basis)] }) || none(size);
}

const none = (size: number): LeadingPair => ({
  values: [0, 0],
  vectors: [new Float64Array(size), new Float64Array(size)],
});
const whole = (pair: LeadingPair, at: 0 | 1, basis: readonly Float64Array[]): Float64Array =>
  pair.values[at] > 0 ? upright(combined(basis, pair.vectors[at])) : new Float64Array(basis[0]?.length ?? 0);

function begun(size: number): readonly [Float64Array, Float64Array] | null {
  const first = fresh([], size, 0);
  const second = first && fresh([first], size, 1);
  return first && second && [first, second];
}

/** What the passes so far say: the leading two within the directions that were followed. `inner` holds every direction times every image so far. */
function ritz(basis: readonly Float64Array[], images: readonly Float64Array[], inner: number[][]): LeadingPair | null {
  const size = basis.length;
  for (let i = inner.length; i < size; i++)
    inner.push(Array.from({ length: i + 1 }, (_, j) => (both(basis, images, i, j) + both(basis, images, j, i)) / 2));
  const matrix = new Float64Array(size * size);
  for (const [i, row] of inner.entries())
    for (const [j, value] of row.entries()) {
      matrix[i * size + j] = value;
      matrix[j * size + i] = value;
    }
  const pair = leadingPair(matrix, size);
  return pair.values[0] > 0 ? pair : null;
}

const both = (basis: readonly Float64Array[], images: readonly Float64Array[], i: number, j: number): number =>
  dot(basis[i] as Float64Array, images[j] as Float64Array);

function still(pair: LeadingPair, basis: readonly Float64Array[], images: readonly Float64Array[]): boolean {
  if (basis.length < 4) return false;
  return pair.vectors.every((shares, at) => {
    const left = sum(images, shares);
    const own = sum(basis, shares);
    for (let i = 0; i < left.length; i++) (left[i] as number) -= (pair.values[at] as number) * (own[i] as number);
    return Math.sqrt(dot(left, left)) <= near * (pair.values[1] || pair.values[0]);
  });
}

function sum(vectors: readonly Float64Array[], shares: Float64Array): Float64Array {
  const total = new Float64Array(vectors[0]?.length ?? 0);
  vectors.forEach((vector, at) => {
    for (let i = 0; i < total.length; i++) (total[i] as number) += (shares[at] as number) * (vector[i] as number);
  });
  return total;
}

/** The next two directions: what the last images have that no direction so far has. */
function followed(
  basis: readonly Float64Array[],
  images: readonly Float64Array[],
  size: number,
): readonly [Float64Array, Float64Array] | null {
  const next: Float64Array[] = [];
  for (const image of images.slice(-2)) {
    const all = [...basis, ...next];
    const vector = image.slice();
    const whole = Math.sqrt(dot(vector, vector));
    const left = orthogonal(vector, all);
    const taken = left > 1e-9 * whole ? scaled(vector, 1 / left) : fresh(all, size, all.length);
    if (!taken) return null;
    next.push(taken);
  }
  return next as [Float64Array, Float64Array] | never;
}

function placed(vector: Float64Array, order: Uint32Array, size: number): Float64Array {
  const out = new Float64Array(size);
  for (let at = 0; at < order.length; at++) out[order[at] as number] = vector[at] as number;
  return out;
}
