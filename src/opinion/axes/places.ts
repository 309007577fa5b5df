/**
 * Where each person stands: along each axis the sum, over the statements they answered, of (answer - mean) times what the axis has of the statement,
 * times the root of all statements over those they answered, so that few answers do not mean the middle (opinion-map, 3.5). A statement that was set
 * to nought counts as answered by everybody, as it does in the published method.
 */
import type { Answers } from '../answers/answers.ts';
import type { Pass, Steps } from '../steps.ts';
import { weightsOf } from './weights.ts';

export interface Axes {
  /** By the statement's number: the mean answer. Nought where it was set to nought, or nobody answered. */
  readonly mean: Float64Array;
  /** By the statement's number. Each of length 1, or all nought where there is no such axis. The largest figure is positive. */
  readonly pc1: Float64Array;
  readonly pc2: Float64Array;
}

export interface Scale {
  /** How many statements anybody answered. */
  readonly all: number;
  /** By the statement's number: 1 where it was set to nought. */
  readonly zeroed: Uint8Array;
}

/** Figures of everybody, by row: x, then y, then the root that both were multiplied by. */
export function* places({ mean, pc1, pc2 }: Axes, { all, zeroed }: Scale): Steps<Float64Array> {
  const { table, unit } = weightsOf(mean, pc1, pc2);
  let nought = 0;
  for (const one of zeroed) nought += one;
  // nothing is looked up where nothing was set to nought
  const given = { table, unit, all, nought, ...(nought > 0 && { zeroed: Float64Array.from(zeroed) }) };
  return yield { kind: 'places', length: 0, each: 3, given };
}

export function putPlaces(
  { cells, starts }: Answers,
  given: Pass['given'],
  from: number,
  to: number,
  into: Float64Array,
): void {
  const table = given.table as Float64Array;
  const zeroed = given.zeroed as Float64Array | undefined;
  const nought = given.nought as number;
  const unit = given.unit as number;
  const all = given.all as number;
  for (let row = from; row < to; row++) {
    const first = starts[row] as number;
    const last = starts[row + 1] as number;
    let x = 0;
    let y = 0;
    for (let at = first; at < last; at++) {
      const cell = 2 * (cells[at] as number);
      x += table[cell] as number;
      y += table[cell + 1] as number;
    }
    let answered = last - first + nought;
    if (zeroed) for (let at = first; at < last; at++) answered -= zeroed[(cells[at] as number) >>> 2] as number;
    const reach = answered > 0 ? Math.sqrt(all / answered) : 0;
    // nought is added so that it has one sign
    into[3 * row] = x * unit * reach + 0;
    into[3 * row + 1] = y * unit * reach + 0;
    into[3 * row + 2] = reach;
  }
}
