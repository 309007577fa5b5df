/**
 * How statements go together: for every two, the sum over the people who answered both of (answer - mean) times (answer - mean). It is X'X of the
 * centred table with means filled in, where a missing answer is exactly nought, made from whole numbers without filling anything in:
 * products - (m_j·sums_ij + m_i·sums_ji) + m_i·m_j·together (opinion-map, section 4). Turning all answers into their opposites changes no bit of it.
 */
import type { Pairs } from './pairs.ts';

/** @returns a symmetric matrix, row after row, of the statements told, in the order in which they are told */
export function centredOf(
  { size, together, products, sums }: Pairs,
  mean: Float64Array,
  order: Uint32Array,
): Float64Array {
  const count = order.length;
  const matrix = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    const left = order[i] as number;
    const own = mean[left] as number;
    for (let j = i; j < count; j++) {
      const right = order[j] as number;
      const other = mean[right] as number;
      const at = left < right ? left * size + right : right * size + left;
      const drift = other * (sums[left * size + right] as number) + own * (sums[right * size + left] as number);
      const value = (products[at] as number) - drift + own * other * (together[at] as number);
      matrix[i * count + j] = value;
      matrix[j * count + i] = value;
    }
  }
  return matrix;
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
