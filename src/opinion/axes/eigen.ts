/**
 * The two leading eigenvectors of a symmetric matrix that has no negative eigenvalue, by Lanczos with full reorthogonalisation (Golub and Van Loan,
 * chapter 10). It always begins cold, from fixed numbers by place, so that nothing that was worked out before shows in the last bit.
 */
import { mix } from '../answers/canonical.ts';
import { tridiagonal } from './tridiagonal.ts';

export interface LeadingPair {
  readonly values: readonly [number, number];
  /** Each of length 1, or all nought where the matrix has no such direction. The largest figure by size is positive, the first where two are as large. */
  readonly vectors: readonly [Float64Array, Float64Array];
}

/** How far a vector may be from one that the matrix only stretches, as a share of the largest stretch. */
const near = 1e-12;
/** A direction that stretches less than this share of the largest is rounding. */
const nothing = 1e-12;

/** @param twins by place: the first place whose row is the same throughout, so that both get the same figures to the last bit */
export function leadingPair(matrix: Float64Array, size: number, twins?: Uint32Array): LeadingPair {
  const basis: Float64Array[] = [];
  const alpha = new Float64Array(size);
  const beta = new Float64Array(size);
  let next = fresh(basis, size, 0, twins);
  let scale = 0;
  let rest = 0;
  for (let at = 0; at < size; at++) rest += matrix[at * size + at] as number;
  const trace = rest;
  if (!(trace > 0)) next = null;
  for (let check = 8; next && basis.length < size; ) {
    const at = basis.push(next) - 1;
    const image = times(matrix, next);
    alpha[at] = dot(next, image);
    const left = orthogonal(image, basis);
    scale = Math.max(scale, Math.abs(alpha[at] as number), left);
    const broken = left <= nothing * scale;
    beta[at] = broken ? 0 : left;
    rest -= alpha[at] as number;
    // the stretches of all directions add up to the trace: when they are all found, nothing is left to look for
    if (broken && rest <= nothing * trace) break;
    next = broken ? fresh(basis, size, basis.length, twins) : scaled(image, 1 / left);
    if (basis.length >= check && settled(alpha, beta, basis.length)) break;
    if (basis.length >= check) check += Math.max(4, check >> 2);
  }
  return pairOf(alpha, beta, basis, size);
}

function settled(alpha: Float64Array, beta: Float64Array, steps: number): boolean {
  const { values, vectors } = tridiagonal(alpha.subarray(0, steps), beta, 2);
  const rest = beta[steps - 1] as number;
  // a chain that broke is taken up in a new direction, which has to be followed before anything is settled
  if (rest === 0) return false;
  return vectors.every((vector) => Math.abs((vector[steps - 1] as number) * rest) <= near * (values[0] as number));
}

function pairOf(alpha: Float64Array, beta: Float64Array, basis: readonly Float64Array[], size: number): LeadingPair {
  const { values, vectors } = tridiagonal(alpha.subarray(0, basis.length), beta, 2);
  const real = (at: number) => (values[at] ?? 0) > nothing * (values[0] ?? 0);
  const vector = (at: number) =>
    real(at) ? upright(combined(basis, vectors[at] as Float64Array)) : new Float64Array(size);
  return {
    values: [real(0) ? (values[0] as number) : 0, real(1) ? (values[1] as number) : 0],
    vectors: [vector(0), vector(1)],
  };
}

/** Turns a vector so that its largest figure by size is positive. Figures that differ by rounding alone count as equal: the first decides. */
export function upright(vector: Float64Array): Float64Array {
  let most = 0;
  for (const figure of vector) most = Math.max(most, Math.abs(figure));
  const first = vector.find((figure) => Math.abs(figure) >= most * (1 - 1e-9)) ?? 0;
  return first < 0 ? vector.map((figure) => -figure) : vector;
}

export function combined(basis: readonly Float64Array[], shares: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  basis.forEach((vector, at) => {
    addTimes(sum, vector, shares[at] as number);
  });
  return scaled(sum, 1 / Math.sqrt(dot(sum, sum)));
}

/** A direction that none of the basis has, from fixed numbers; null when there is none left. */
export function fresh(
  basis: readonly Float64Array[],
  size: number,
  seed: number,
  twins?: Uint32Array,
): Float64Array | null {
  for (let again = 0; again < 4 && basis.length < size; again++) {
    const vector = Float64Array.from(
      { length: size },
      (_, at) => mix((twins?.[at] ?? at) + 1, 4 * seed + again) / 2 ** 31 - 1,
    );
    const whole = Math.sqrt(dot(vector, vector));
    const left = orthogonal(vector, basis);
    if (left > 1e-6 * whole) return scaled(vector, 1 / left);
  }
  return null;
}

/** Takes from a vector what the basis has of it, twice, for the rounding of the first time. Gives the length of what is left. */
export function orthogonal(vector: Float64Array, basis: readonly Float64Array[]): number {
  for (let round = 0; round < 2; round++) for (const other of basis) addTimes(vector, other, -dot(vector, other));
  return Math.sqrt(dot(vector, vector));
}

export function dot(a: Float64Array, b: Float64Array): number {
  let [p, q] = [0, 0];
  let at = 0;
  for (; at + 1 < b.length; at += 2) {
    p += (a[at] as number) * (b[at] as number);
    q += (a[at + 1] as number) * (b[at + 1] as number);
  }
  if (at < b.length) p += (a[at] as number) * (b[at] as number);
  return p + q;
}

function addTimes(sum: Float64Array, vector: Float64Array, share: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + share * (vector[at] as number);
}

export function scaled(vector: Float64Array, by: number): Float64Array {
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] as number) * by;
  return vector;
}

/** Four rows at a time, so that each figure of the vector is read once for all four. */
function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  const image = new Float64Array(size);
  let row = 0;
  for (; row + 3 < size; row += 4) {
    let [p, q, r, s] = [0, 0, 0, 0];
    const [a, b, c, d] = [row * size, (row + 1) * size, (row + 2) * size, (row + 3) * size];
    for (let at = 0; at < size; at++) {
      const figure = vector[at] as number;
      p += (matrix[a + at] as number) * figure;
      q += (matrix[b + at] as number) * figure;
      r += (matrix[c + at] as number) * figure;
      s += (matrix[d + at] as number) * figure;
    }
    image[row] = p;
    image[row + 1] = q;
    image[row + 2] = r;
    image[row + 3] = s;
  }
  for (; row < size; row++) {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += (matrix[row * size + at] as number) * (vector[at] as number);
    image[row] = sum;
  }
  return image;
}
