/**
 * One step of the table's own product with two directions, X'(X·V), without ever making X'X: each person's sums along both directions, given back to
 * every answer they gave. Sums of whole numbers, by cell: (answer - mean) is multiplied in afterwards, once a statement.
 */
import type { Answers } from '../answers/answers.ts';
import type { Pass, Steps } from '../steps.ts';
import { powerAbove, rounded, weightsOf } from './weights.ts';

/** X'X times both directions. `reach` is how much is kept of a person's sum so that everybody's add up exactly: 2^52 over the people. */
export function* spread(
  people: number,
  mean: Float64Array,
  [first, second]: readonly [Float64Array, Float64Array],
): Steps<readonly [Float64Array, Float64Array]> {
  const { table, unit } = weightsOf(mean, first, second);
  const share = 1 / (2 * powerAbove(people));
  const sums = yield { kind: 'spread', length: table.length, given: { table, share } };
  const image = (lane: number) =>
    mean.map((middle, at) => {
      const sum = (answer: number) => sums[2 * (4 * at + answer + 2) + lane] as number;
      return ((-1 - middle) * sum(-1) + (1 - middle) * sum(1) - middle * sum(0)) * (unit / share);
    });
  return [image(0), image(1)];
}

export function addSpread(
  { cells, starts }: Answers,
  given: Pass['given'],
  from: number,
  to: number,
  into: Float64Array,
): void {
  const table = given.table as Float64Array;
  const share = given.share as number;
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
    x = rounded(x * share);
    y = rounded(y * share);
    for (let at = first; at < last; at++) {
      const cell = 2 * (cells[at] as number);
      into[cell] = (into[cell] as number) + x;
      into[cell + 1] = (into[cell + 1] as number) + y;
    }
  }
}
