/**
 * What an answer adds along each of two directions, (answer - mean) times what the direction has of the statement, as whole numbers: a table by cell,
 * two figures a cell. Whole numbers add up to the same in any order of the statements, and answers turned round give the same figures turned round.
 */

export interface Weights {
  /** At 2·cell and 2·cell + 1. */
  readonly table: Float64Array;
  /** What one of a whole number is worth. A power of two. */
  readonly unit: number;
}

/** The largest a row's sum may come to. */
const most = 2 ** 51;

/** Rounds half to even, and so the same on both sides of nought. For figures below 2^51. */
const whole = 1.5 * 2 ** 52;
export const rounded = (figure: number): number => figure + whole - whole;

/** @param first @param second by the statement's number; nought for those that are left out */
export function weightsOf(mean: Float64Array, first: Float64Array, second: Float64Array): Weights {
  const size = mean.length;
  let reach = 0;
  for (let at = 0; at < size; at++)
    reach +=
      (1 + Math.abs(mean[at] as number)) * Math.max(Math.abs(first[at] as number), Math.abs(second[at] as number));
  const unit = powerAbove(reach) / most;
  const table = new Float64Array(8 * size);
  for (let at = 0; at < size; at++)
    for (let answer = -1; answer <= 1; answer++) {
      const cell = 2 * (4 * at + answer + 2);
      const away = answer - (mean[at] as number);
      table[cell] = rounded((away * (first[at] as number)) / unit);
      table[cell + 1] = rounded((away * (second[at] as number)) / unit);
    }
  return { table, unit };
}

/** The least power of two that is above a figure; 1 for nought. */
export function powerAbove(figure: number): number {
  let power = 1;
  if (!(figure > 0)) return power;
  while (power <= figure) power *= 2;
  while (power / 2 > figure) power /= 2;
  return power;
}
