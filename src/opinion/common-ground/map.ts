/**
 * The map that is shown: people and statements turned so that the first axis is the one along which people differ most, and how surely each place is
 * known.
 */
import { snap } from './exact.ts';
import type { Dimensions, Fit } from './fit.ts';
import { bend, pull } from './normal.ts';
import type { MapPoint, MapStatement } from './result.ts';
import { type Known, solve, unknown } from './solve.ts';
import type { Table } from './table.ts';

/** How probable it is that a person's true place lies in their ellipse. */
export const ELLIPSE_HOLDS = 0.9;
/** The square of how many standard deviations that takes on one axis, and on two (chi-squared). */
const REACH = [0, 2.705543454095404, 4.605170185988092] as const;

/** The fit turned: to the axes of people's places, and each axis so that the statements that divide most along it lie to its positive side. */
export function turned(fit: Fit): Fit {
  if (fit.dimensions === 0) return fit;
  const { mean } = fit.people;
  const [people, statements] = [mean.length / 3, fit.statements.mean.length / 3];
  let [xx, xy, yy] = [0, 0, 0];
  for (let at = 0; at < people; at++) {
    const [x, y] = [mean[3 * at + 1] as number, mean[3 * at + 2] as number];
    xx += snap(x * x);
    xy += snap(x * y);
    yy += snap(y * y);
  }
  const angle = fit.dimensions === 1 ? 0 : 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const up = [0, 0];
  for (let at = 0; at < statements; at++) {
    const [l, k] = [fit.statements.mean[3 * at + 1] as number, fit.statements.mean[3 * at + 2] as number];
    (up[0] as number) += snap((l * cos + k * sin) ** 3);
    (up[1] as number) += snap((k * cos - l * sin) ** 3);
  }
  const [first, second] = up.map((sum) => (sum < 0 ? -1 : 1)) as [number, number];
  for (const known of [fit.people, fit.statements])
    for (let o = 0; o < known.mean.length; o += 3) {
      const [x, y] = [known.mean[o + 1] as number, known.mean[o + 2] as number];
      known.mean[o + 1] = first * (x * cos + y * sin);
      known.mean[o + 2] = second * (y * cos - x * sin);
    }
  return fit;
}

const STEPS = 6;
/** A step shorter than this is the last: further ones would move the place by its square. */
const ARRIVED = 1e-5;
/** A step is never longer than were the answers to bend so little: far from what was answered they hardly do. */
const LEAST_BEND = 0.15;

/**
 * Where everyone lies, given the statements' places: by Newton's steps from nothing to the most probable place, the same for those whom the map was fitted
 * to and those it was not. How sharply the answers bend there says how surely it is known (Laplace).
 */
export function everyonePlaced(table: Table, { dimensions, width, statements, variance }: Fit): Known {
  const people = unknown(table.people);
  const { mean: v } = statements;
  const precision = new Float64Array(6);
  const pulls = new Float64Array(3);
  for (let person = 0; person < table.people; person++) {
    let [arrived, moved] = [false, 0];
    for (let step = 0; !arrived; step++) {
      const last = step === STEPS || (step > 0 && moved < ARRIVED);
      const a = people.mean[3 * person] as number;
      const x = people.mean[3 * person + 1] as number;
      const y = people.mean[3 * person + 2] as number;
      precision.fill(0);
      pulls.fill(0);
      for (let at = table.starts[person] as number; at < (table.starts[person + 1] as number); at++) {
        const j = table.statement[at] as number;
        const l = v[3 * j + 1] as number;
        const k = v[3 * j + 2] as number;
        const own = a + x * l + y * k;
        const lean = own + (v[3 * j] as number);
        const answer = table.answer[at] as number;
        const slope = pull(lean, answer, width);
        const bends = bend(lean, answer, width, slope);
        const h = last ? bends : Math.max(LEAST_BEND, bends);
        const r = slope + h * own;
        (precision[0] as number) += snap(h);
        (precision[1] as number) += snap(h * l);
        (precision[2] as number) += snap(h * k);
        (precision[3] as number) += snap(h * l * l);
        (precision[4] as number) += snap(h * l * k);
        (precision[5] as number) += snap(h * k * k);
        (pulls[0] as number) += snap(r);
        (pulls[1] as number) += snap(r * l);
        (pulls[2] as number) += snap(r * k);
      }
      (precision[0] as number) += 1 / variance;
      (precision[3] as number) += 1;
      (precision[5] as number) += 1;
      if (last) spreadOnly(precision, dimensions, people, person);
      else solve(precision, pulls, dimensions, people, person);
      arrived = last;
      const { mean } = people;
      moved = Math.max(
        Math.abs((mean[3 * person] as number) - a),
        Math.abs((mean[3 * person + 1] as number) - x),
        Math.abs((mean[3 * person + 2] as number) - y),
      );
    }
  }
  return people;
}

const [aside, none] = [unknown(1), new Float64Array(3)];
function spreadOnly(precision: Float64Array, dimensions: Dimensions, people: Known, person: number): void {
  solve(precision, none, dimensions, aside, 0);
  people.spread.set(aside.spread, 6 * person);
}

/** In the order of the people placed. @param side which side of the answers was up */
export const pointsOf = ({ mean, spread }: Known, dimensions: Dimensions, side: number): MapPoint[] =>
  Array.from({ length: mean.length / 3 }, (_, at) =>
    pointOf(
      side * (mean[3 * at + 1] as number),
      side * (mean[3 * at + 2] as number),
      spread.subarray(6 * at),
      dimensions,
    ),
  );

function pointOf(x: number, y: number, spread: Float64Array, dimensions: 0 | 1 | 2): MapPoint {
  const [xx, xy, yy] = [spread[3] as number, spread[4] as number, spread[5] as number];
  const [middle, apart] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
  const reach = (variance: number) => Math.sqrt(REACH[dimensions] * Math.max(0, variance));
  return {
    x: x || 0,
    y: y || 0,
    across: reach(middle + apart),
    along: reach(middle - apart),
    turn: 0.5 * Math.atan2(2 * xy, xx - yy),
  };
}

export const statementsOn = ({ statements }: Fit, rank: Uint32Array, side: number): MapStatement[] =>
  Array.from(rank, (at) => ({
    lean: side * (statements.mean[3 * at] as number) || 0,
    x: (statements.mean[3 * at + 1] as number) || 0,
    y: (statements.mean[3 * at + 2] as number) || 0,
  }));
