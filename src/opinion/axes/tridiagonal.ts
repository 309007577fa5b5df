/** Eigenvalues and eigenvectors of a symmetric tridiagonal matrix: implicit QL (Bowdler, Martin, Reinsch and Wilkinson 1968). Pure arithmetic and roots, so that every machine agrees. */

export interface Eigen {
  /** The largest first. */
  readonly values: Float64Array;
  /** By eigenvalue: its vector. */
  readonly vectors: readonly Float64Array[];
}

/**
 * @param diagonal n figures
 * @param beside n - 1 or more figures: at i, what joins i and i + 1
 * @param wanted how many vectors to give back
 */
export function tridiagonal(diagonal: Float64Array, beside: Float64Array, wanted: number): Eigen {
  const size = diagonal.length;
  const d = diagonal.slice();
  const e = new Float64Array(size);
  e.set(beside.subarray(0, Math.max(0, size - 1)));
  const turns = new Float64Array(size * size); // column j of the eigenvectors stands in row j
  for (let i = 0; i < size; i++) turns[i * size + i] = 1;
  for (let l = 0; l < size; l++)
    for (let rounds = 0; rounds < 60; rounds++) {
      let m = l;
      while (m < size - 1 && !negligible(e, d, m)) m++;
      if (m === l) break;
      chase(d, e, turns, size, l, m);
    }
  const order = Array.from(d.keys()).sort((a, b) => (d[b] as number) - (d[a] as number) || a - b);
  return {
    values: Float64Array.from(order, (at) => d[at] as number),
    vectors: order.slice(0, wanted).map((at) => turns.slice(at * size, (at + 1) * size)),
  };
}

function negligible(e: Float64Array, d: Float64Array, m: number): boolean {
  const near = Math.abs(d[m] as number) + Math.abs(d[m + 1] as number);
  return Math.abs(e[m] as number) + near === near;
}

const length = (a: number, b: number): number => {
  const most = Math.max(Math.abs(a), Math.abs(b));
  return most === 0 ? 0 : most * Math.sqrt((a / most) * (a / most) + (b / most) * (b / most));
};

function chase(d: Float64Array, e: Float64Array, turns: Float64Array, size: number, l: number, m: number): void {
  const at = (of: Float64Array, i: number) => of[i] as number;
  let g = (at(d, l + 1) - at(d, l)) / (2 * at(e, l));
  const long = length(g, 1);
  g = at(d, m) - at(d, l) + at(e, l) / (g + (g < 0 ? -long : long));
  let s = 1;
  let c = 1;
  let p = 0;
  for (let i = m - 1; i >= l; i--) {
    const f = s * at(e, i);
    const b = c * at(e, i);
    const r = length(f, g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1] = at(d, i + 1) - p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = at(d, i + 1) - p;
    const t = (at(d, i) - g) * s + 2 * c * b;
    p = s * t;
    d[i + 1] = g + p;
    g = c * t - b;
    const upper = i * size;
    const lower = upper + size;
    for (let k = 0; k < size; k++) {
      const z = at(turns, lower + k);
      const y = at(turns, upper + k);
      turns[lower + k] = s * y + c * z;
      turns[upper + k] = c * y - s * z;
    }
  }
  d[l] = at(d, l) - p;
  e[l] = g;
  e[m] = 0;
}
