/**
 * Whether groups lie apart with a gap between them, as people along a line would not.
 *
 * Few people on a line lie in clumps as they fall, and the best cut finds them. So rooms are drawn in which nobody is in a group: statements as the map
 * has them, answered by the same people, who lie as far apart as on the map, but evenly in the direction in which they differ most and normally
 * across it. Each is fitted and divided into as many groups in the same way: a likelihood ratio of several normals against none, its null drawn by lot
 * (McLachlan 1987, "On bootstrapping the likelihood ratio test statistic for the number of components in a normal mixture"). Evenly, because of all that
 * has no gap this is the most like camps (Hartigan and Hartigan 1985, "The dip test of unimodality"). Two groups lie on one axis: a second would add noise.
 *
 * Compared is how much of where people lie is left within groups: the determinant of the squares within over that of all squares (Wilks 1932). To
 * stretch or turn a map says nothing, and does not change it.
 */
import type { Chance } from '../chance.ts';
import { chanceByLot } from './by-lot.ts';
import { type Candidate, LEAST_GROUP, middlesOf, placed, sizes } from './candidate.ts';
import { clusters } from './clusters.ts';
import { snap } from './exact.ts';
import type { Fit } from './fit.ts';
import type { Table } from './table.ts';

/** The chance that a room without a gap has groups as far apart, of `most` draws. */
export function chanceWithoutGap(
  table: Table,
  width: number,
  { k, groupOf }: Candidate,
  { lot, most }: { lot: Chance; most: number },
): number {
  const axes = k === 2 ? 1 : 2;
  const map = placed(table, width, axes);
  const draw = onALine(table, map);
  const found = within(map, groupOf, k);
  return chanceByLot(most, () => {
    const other = placed(draw(lot), width, axes);
    const divided = clusters(other.people.mean, table.people, k);
    return sizes(divided, k).every((size) => size >= LEAST_GROUP) && within(other, divided, k) <= found;
  });
}

/** Draws the answers that people on a line would give. */
function onALine(table: Table, { people, statements: { mean: v }, variance, width }: Fit): (lot: Chance) => Table {
  let [xx, xy, yy] = [0, 0, 0];
  for (let at = 0; at < table.people; at++) {
    const [x, y] = [people.mean[3 * at + 1] as number, people.mean[3 * at + 2] as number];
    xx += snap(x * x + (people.spread[6 * at + 3] as number));
    xy += snap(x * y + (people.spread[6 * at + 4] as number));
    yy += snap(y * y + (people.spread[6 * at + 5] as number));
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const reach = Math.hypot((xx - yy) / 2, xy);
  const along = Math.sqrt((3 * ((xx + yy) / 2 + reach)) / table.people);
  const across = Math.sqrt(Math.max(0, (xx + yy) / 2 - reach) / table.people);
  const readiness = Math.sqrt(variance);
  return (lot) => {
    const answer = table.answer.slice();
    for (let person = 0; person < table.people; person++) {
      const own = readiness * lot.normal();
      const [far, aside] = [along * (2 * lot.next() - 1), across * lot.normal()];
      const [x, y] = [cos * far - sin * aside, sin * far + cos * aside];
      for (let at = table.starts[person] as number; at < (table.starts[person + 1] as number); at++) {
        const o = 3 * (table.statement[at] as number);
        const [b, l, k] = [v[o] as number, v[o + 1] as number, v[o + 2] as number];
        const lean = own + b + x * l + y * k + lot.normal();
        answer[at] = Number(lean > width) - Number(lean < -width);
      }
    }
    return { ...table, answer };
  };
}

/** So little is added to each square that people who all lie at one point leave no nought to divide by. */
const BARELY = 1e-6;

/** The part of the places that is left within groups, 0 to 1. */
function within({ people: { mean } }: Fit, groupOf: Int32Array, k: number): number {
  return squares(mean, groupOf, k) / squares(mean, new Int32Array(groupOf.length), 1);
}

/** The determinant of the sums of squares and products about each group's middle. */
function squares(mean: Float64Array, groupOf: Int32Array, k: number): number {
  const middles = middlesOf(mean, groupOf, k);
  let [xx, xy, yy] = [BARELY, 0, BARELY];
  groupOf.forEach((group, at) => {
    const x = (mean[3 * at + 1] as number) - (middles[2 * group] as number);
    const y = (mean[3 * at + 2] as number) - (middles[2 * group + 1] as number);
    xx += snap(x * x);
    xy += snap(x * y);
    yy += snap(y * y);
  });
  return xx * yy - xy * xy;
}
