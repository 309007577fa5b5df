/**
 * How statements go together: for every two, the sum over the people who answered both of (answer - mean) times (answer - mean). It is X'X of the
 * centred table with means filled in, where a missing answer is exactly nought, made from whole numbers without filling anything in:
 * products - (m_j·sums_ij + m_i·sums_ji) + m_i·m_j·together (opinion-map, section 4). Turning all answers into their opposites changes no bit of it.
 */
import type { Pairs } from './pairs.ts';

const tile = 32;

/**
 * Made by tiles in the order of the numbers, so that rows and columns of the tables both stay at hand.
 *
 * @param into room for it, where there is some from last time: every figure is written
 * @returns a symmetric matrix, row after row, of the statements told, in the order in which they are told
 */
export function centredOf(pairs: Pairs, mean: Float64Array, order: Uint32Array, into?: Float64Array): Float64Array {
  const count = order.length;
  const matrix = into?.length === count * count ? into : new Float64Array(count * count);
  const numbered = order.toSorted();
  const place = new Uint32Array(mean.length);
  for (let at = 0; at < count; at++) place[order[at] as number] = at;
  for (let top = 0; top < count; top += tile)
    for (let left = top; left < count; left += tile) {
      const bottom = Math.min(count, top + tile);
      const right = Math.min(count, left + tile);
      for (let i = top; i < bottom; i++) fillRow(pairs, mean, numbered, place, matrix, i, Math.max(i, left), right);
    }
  return matrix;
}

function fillRow(
  { size, together, products, sums }: Pairs,
  mean: Float64Array,
  numbered: Uint32Array,
  place: Uint32Array,
  matrix: Float64Array,
  i: number,
  from: number,
  to: number,
): void {
  const count = numbered.length;
  const one = numbered[i] as number;
  const own = mean[one] as number;
  const row = place[one] as number;
  for (let j = from; j < to; j++) {
    const two = numbered[j] as number;
    const other = mean[two] as number;
    const at = one * size + two;
    const drift = other * (sums[at] as number) + own * (sums[two * size + one] as number);
    const value = (products[at] as number) - drift + own * other * (together[at] as number);
    const column = place[two] as number;
    matrix[row * count + column] = value;
    matrix[column * count + row] = value;
  }
}

/** By place: the first place whose row says the same throughout. Neighbours are compared, which is where such rows stand in canonical order. */
export function twinsOf(matrix: Float64Array, size: number): Uint32Array {
  const twins = Uint32Array.from({ length: size }, (_, at) => at);
  for (let at = 1; at < size; at++) if (sameRow(matrix, size, at - 1, at)) twins[at] = twins[at - 1] as number;
  return twins;
}

function sameRow(matrix: Float64Array, size: number, a: number, b: number): boolean {
  for (let at = 0; at < size; at++) if (matrix[a * size + at] !== matrix[b * size + at]) return false;
  return true;
}
