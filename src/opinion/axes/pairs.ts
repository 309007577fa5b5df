/**
 * Of every two statements, from the people who answered both: how many they are, the sum of the products of their answers, and the sum of the answers
 * to each. From these whole numbers follows how statements go together, whoever was counted first (opinion-map, "exact incremental PCA").
 *
 * Laid out as three tables of size x size, one after the other. `together` and `products` are filled above and on the diagonal, as statements are
 * numbered; `sums` is filled throughout: at [i][j], the sum of the answers to i of those who answered j as well.
 */
import type { Answers } from '../answers/answers.ts';
import { type Look, lanes, mix } from '../answers/canonical.ts';
import type { Pass } from '../steps.ts';

export interface Pairs {
  readonly size: number;
  readonly together: Float64Array;
  readonly products: Float64Array;
  readonly sums: Float64Array;
}

export const pairsPass = (size: number): Pass => ({ kind: 'pairs', length: 3 * size * size, given: { size } });

export function pairsIn(tables: Float64Array, size: number): Pairs {
  const table = (at: number) => tables.subarray(at * size * size, (at + 1) * size * size);
  return { size, together: table(0), products: table(1), sums: table(2) };
}

/**
 * One sum holds all four figures of a pair, a digit each: 1 + a·2^13 + b·2^26 + a·b·2^39 = (1 + a·2^13)(1 + b·2^26). Digits of 4,095 people fit;
 * then they are taken apart. One addition a pair instead of four.
 */
const digit = 2 ** 13;
const most = 4095;

export function addPairs(
  { cells, starts }: Answers,
  given: Pass['given'],
  from: number,
  to: number,
  into: Float64Array,
): void {
  const size = given.size as number;
  const pairs = pairsIn(into, size);
  const packed = new Float64Array(size * size);
  const column = new Uint32Array(size);
  const second = new Float64Array(size);
  for (let row = from, held = 0; row < to; row++) {
    const first = starts[row] as number;
    const length = (starts[row + 1] as number) - first;
    for (let at = 0; at < length; at++) {
      const cell = cells[first + at] as number;
      column[at] = cell >>> 2;
      second[at] = 1 + ((cell & 3) - 2) * digit * digit;
    }
    for (let i = 0; i < length; i++) {
      const base = (column[i] as number) * size;
      const own = 1 + (((cells[first + i] as number) & 3) - 2) * digit;
      for (let j = i; j < length; j++) {
        const at = base + (column[j] as number);
        packed[at] = (packed[at] as number) + own * (second[j] as number);
      }
    }
    held++;
    if (held === most || row === to - 1) {
      takeApart(packed, pairs);
      held = 0;
    }
  }
}

function takeApart(packed: Float64Array, { size, together, products, sums }: Pairs): void {
  const half = digit / 2;
  for (let i = 0; i < size; i++)
    for (let j = i; j < size; j++) {
      const at = i * size + j;
      let rest = packed[at] as number;
      if (rest === 0) continue;
      packed[at] = 0;
      // what is left of each digit is carried off before the next is read: digits may be negative
      let figure = lowest(rest, digit, 0);
      (together[at] as number) += figure;
      rest = (rest - figure) / digit;
      figure = lowest(rest, digit, half);
      (sums[at] as number) += figure;
      rest = (rest - figure) / digit;
      figure = lowest(rest, digit, half);
      if (i !== j) (sums[j * size + i] as number) += figure;
      rest = (rest - figure) / digit;
      (products[at] as number) += rest;
    }
}

/** The lowest digit of a number, from -half to below digit - half. */
const lowest = (number: number, of: number, half: number): number => {
  const shifted = number + half;
  return shifted - Math.floor(shifted / of) * of - half;
};

/** Adds one row to the tables, or takes it away again: `times` is 1 or -1. The same as `addPairs` does of many. */
export function addRow(pairs: Pairs, cells: ArrayLike<number>, times: 1 | -1): void {
  const { size, together, products, sums } = pairs;
  for (let i = 0; i < cells.length; i++) {
    const left = (cells[i] as number) >>> 2;
    const own = times * (((cells[i] as number) & 3) - 2);
    for (let j = i; j < cells.length; j++) {
      const right = (cells[j] as number) >>> 2;
      const other = ((cells[j] as number) & 3) - 2;
      const at = left * size + right;
      (together[at] as number) += times;
      (products[at] as number) += own * other;
      (sums[at] as number) += own;
      if (i !== j) (sums[right * size + left] as number) += times * other;
    }
  }
}

/** What statements look like beside one another, for their canonical order: refined over pairs of statements, and so without asking the people again. */
export const overPairs = ({ size, together, products, sums }: Pairs): Look =>
  // biome-ignore lint/correctness/useYield: the pairs are there already
  function* look(colours, wanted) {
    const out = new Float64Array(lanes * size);
    for (const one of wanted)
      for (let other = 0; other < size; other++) {
        const at = one < other ? one * size + other : other * size + one;
        if (together[at] === 0) continue;
        const both = mix(together[at] as number, products[at] as number);
        for (let lane = 0; lane < lanes; lane++) {
          const turn = lane < 2 ? 1 : -1;
          const apart = mix(turn * (sums[one * size + other] as number), turn * (sums[other * size + one] as number));
          (out[lanes * one + lane] as number) += mix(mix(both, apart), colours[lanes * other + lane] as number) >>> 8;
        }
      }
    return out;
  };
