/**
 * What is known of one person or statement: a normal distribution over three figures, a lean and two places on the map. Of a map with fewer
 * dimensions the places left out are nought, and so is what is not known of them. Symmetric 3 by 3 tables are kept as their six figures
 * 11, 12, 13, 22, 23, 33.
 */
export interface Known {
  /** Three figures each. */
  readonly mean: Float64Array;
  /** Six figures each. */
  readonly spread: Float64Array;
}

export const unknown = (size: number): Known => ({
  mean: new Float64Array(3 * size),
  spread: new Float64Array(6 * size),
});

/** Writes the inverse of a precision to `into.spread`, and it times `pulls` to `into.mean`: the normal distribution that has both. */
export function solve(precision: Float64Array, pulls: Float64Array, dimensions: number, into: Known, at: number): void {
  const [a, b, c] = [precision[0] as number, precision[1] as number, precision[2] as number];
  const [d, e, f] = [precision[3] as number, precision[4] as number, precision[5] as number];
  const { mean, spread } = into;
  const o = 6 * at;
  if (dimensions === 0) spread[o] = 1 / a;
  else if (dimensions === 1) {
    const scale = 1 / (a * d - b * b);
    spread[o] = d * scale;
    spread[o + 1] = -b * scale;
    spread[o + 3] = a * scale;
  } else {
    const [first, second, third] = [d * f - e * e, c * e - b * f, b * e - c * d];
    const scale = 1 / (a * first + b * second + c * third);
    spread[o] = first * scale;
    spread[o + 1] = second * scale;
    spread[o + 2] = third * scale;
    spread[o + 3] = (a * f - c * c) * scale;
    spread[o + 4] = (b * c - a * e) * scale;
    spread[o + 5] = (a * d - b * b) * scale;
  }
  const [p, q, r] = [pulls[0] as number, pulls[1] as number, pulls[2] as number];
  for (let row = 0; row < 3; row++)
    mean[3 * at + row] = entry(spread, o, row, 0) * p + entry(spread, o, row, 1) * q + entry(spread, o, row, 2) * r;
}

/** Where the six figures of a symmetric table have its nine. */
const FIGURE = [0, 1, 2, 1, 3, 4, 2, 4, 5];

const entry = (spread: Float64Array, from: number, row: number, column: number): number =>
  spread[from + (FIGURE[3 * row + column] as number)] as number;
