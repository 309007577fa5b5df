/**
 * How much a division of people explains of what intercepts leave over.
 *
 * What is left: of each answer, the slope of its log chance in the lean (r) and how sharply that bends (h), at a map with no axis; and each person's
 * own lean is then moved by a whole Newton step, so that somebody who agrees with everything has nothing left over, however strongly they do. Groups may then each lean to each
 * statement by an amount of their own, normal about nought with variance `LEAN`. The gain is the log of the marginal chance of the answers with
 * groups, less that with none (Laplace; Kass and Raftery 1995, "Bayes factors"): more groups have to pay for themselves.
 */
import { snap } from './exact.ts';
import { type Fit, fit } from './fit.ts';
import { bend, pull } from './normal.ts';
import type { Table } from './table.ts';

/** By answer. */
export interface LeftOver {
  readonly flat: Fit;
  readonly slope: Float64Array;
  readonly bend: Float64Array;
}

const LEAN = 1.5;

export function leftOver(table: Table, width: number): LeftOver {
  const flat = fit(table, 0, width, { rounds: 10 });
  const [slope, bends] = [new Float64Array(table.answer.length), new Float64Array(table.answer.length)];
  for (let person = 0; person < table.people; person++) {
    const [first, last] = [table.starts[person] as number, table.starts[person + 1] as number];
    let [slopes, sharp] = [0, 0];
    for (let at = first; at < last; at++) {
      const own = flat.people.mean[3 * person] as number;
      const lean = own + (flat.statements.mean[3 * (table.statement[at] as number)] as number);
      const pulled = pull(lean, table.answer[at] as number, width);
      slope[at] = pulled;
      bends[at] = bend(lean, table.answer[at] as number, width, pulled);
      slopes += snap(pulled);
      sharp += snap(bends[at] as number);
    }
    for (let at = first; at < last; at++)
      slope[at] = snap((slope[at] as number) - ((bends[at] as number) * slopes) / sharp);
    for (let at = first; at < last; at++) bends[at] = snap(bends[at] as number);
  }
  return { flat, slope, bend: bends };
}

/** Of each group and statement: how far the group leans to it beyond everybody, and how much is known of that. At `group * statements + statement`. */
export interface Leanings {
  readonly lean: Float64Array;
  readonly known: Float64Array;
  readonly gain: number;
}

export function leanings(table: Table, left: LeftOver, groupOf: Int32Array, k: number): Leanings {
  const size = table.statements;
  const [slopes, bends] = [new Float64Array(k * size), new Float64Array(k * size)];
  for (let person = 0; person < table.people; person++)
    for (let at = table.starts[person] as number; at < (table.starts[person + 1] as number); at++) {
      const o = (groupOf[person] as number) * size + (table.statement[at] as number);
      (slopes[o] as number) += left.slope[at] as number;
      (bends[o] as number) += left.bend[at] as number;
    }
  const [lean, known] = [new Float64Array(k * size), new Float64Array(k * size)];
  let gain = 0;
  for (let statement = 0; statement < size; statement++) {
    let [all, sharp] = [0, 0];
    for (let group = 0; group < k; group++) {
      all += slopes[group * size + statement] as number;
      sharp += bends[group * size + statement] as number;
    }
    const middle = all / (sharp + 1e-9);
    let terms = 0;
    for (let group = 0; group < k; group++) {
      const o = group * size + statement;
      const h = bends[o] as number;
      const r = (slopes[o] as number) - h * middle;
      lean[o] = r / (h + 1 / LEAN);
      known[o] = h + 1 / LEAN;
      terms += snap(0.5 * (r * (lean[o] as number) - (Math.log1p(LEAN * h) * (k - 1)) / k));
    }
    gain += terms;
  }
  return { lean, known, gain };
}
