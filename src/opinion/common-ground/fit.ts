/**
 * The map: where each person and each statement lies, from answers in order (disagree, pass, agree).
 *
 * Model. A person leans to a statement by a + b + x l + e: a is how readily this person agrees at all, b how readily this statement is agreed to, x the
 * person's place on no, one or two axes and l how much the statement divides along them, e noise of one. They agree above `width`, disagree
 * below `-width` and pass between; what they were never asked says nothing. Intercepts beside factors are the form of Community Notes (Wojcik and others
 * 2022, "Birdwatch"); ordinal ideal points by variational expectation maximisation are of Imai, Lo and Olmsted (2016), "Fast estimation of
 * ideal points with massive data". Since a takes up what makes someone agree with everything, such people are nowhere in particular on the axes.
 *
 * Fit. Leans, people and statements are held independent and normal; each round improves all three in turn. Priors are normal about nought (b: about
 * their mean), x of variance one; the others' variances are learned from the answers in each round (empirical Bayes). The loadings' never falls
 * below `LEAST_LOADING`, because this approximation understates the variance in small rooms and would lose axes that predict.
 *
 * Rounds and start are fixed, so that the result depends on the answers alone.
 */
import { snap } from './exact.ts';
import { pull } from './normal.ts';
import { type Known, solve, unknown } from './solve.ts';
import { startOn } from './start.ts';
import type { Table } from './table.ts';

export type Dimensions = 0 | 1 | 2;

export interface Fit {
  readonly dimensions: Dimensions;
  readonly width: number;
  /** Whether everyone is held to agree about as readily as everyone else: a map that some small rooms are told better by. */
  readonly alike: boolean;
  /** How much people differ in how readily they agree. */
  readonly variance: number;
  readonly people: Known;
  readonly statements: Known;
}

interface Priors {
  person: number;
  statement: number;
  middle: number;
  readonly loadings: [number, number];
}

const LEAST_LOADING = 0.3;
const LEAST_WIDTH = 0.4;
const ROUNDS_BEFORE = 10;
/** How far people held to be alike may vary. */
const ALIKE = 0.002;

export interface FitOptions {
  readonly rounds?: number;
  readonly alike?: boolean;
}

/** @param width how far from nought a lean has to be to be said: `widthOf` the whole table */
export function fit(
  table: Table,
  dimensions: Dimensions,
  width: number,
  { rounds = 40, alike = false }: FitOptions = {},
): Fit {
  const people = unknown(table.people);
  const statements = unknown(table.statements);
  const flat: Fit = { dimensions: 0, width, alike, variance: 1, people, statements };
  const priors: Priors = { person: alike ? ALIKE : 0.5, statement: 1, middle: 0, loadings: [1, 0.5] };
  for (let round = 0; round < (dimensions === 0 ? rounds : ROUNDS_BEFORE); round++) improve(table, flat, priors);
  if (dimensions === 0) return { ...flat, variance: priors.person };
  const fitted = { ...flat, dimensions };
  startOn(table, fitted);
  for (let round = 0; round < rounds; round++) improve(table, fitted, priors);
  return { ...fitted, variance: priors.person };
}

/** Sums of one statement over the people who answered it: six of the precision, three of the pulls. */
const EACH = 9;

function improve(table: Table, { dimensions, width, alike, people, statements }: Fit, priors: Priors): void {
  const sums = new Float64Array(EACH * table.statements);
  const pulled = new Float64Array(table.statements);
  const precision = new Float64Array(6);
  const pulls = new Float64Array(3);
  const { mean: m, spread: s } = people;
  const { mean: v, spread: w } = statements;
  let leans = 0;

  for (let person = 0; person < table.people; person++) {
    const first = table.starts[person] as number;
    const last = table.starts[person + 1] as number;
    const a = m[3 * person] as number;
    const x = m[3 * person + 1] as number;
    const y = m[3 * person + 2] as number;
    precision.fill(0);
    pulls.fill(0);
    let [p12, p13, p22, p23, p33, r1, r2, r3] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let at = first; at < last; at++) {
      const j = table.statement[at] as number;
      const b = v[3 * j] as number;
      const l = v[3 * j + 1] as number;
      const k = v[3 * j + 2] as number;
      const lean = a + b + x * l + y * k;
      const to = lean + pull(lean, table.answer[at] as number, width);
      pulled[at - first] = to;
      r1 += snap(to - b);
      if (dimensions === 0) continue;
      p12 += snap(l);
      p22 += snap(l * l + (w[6 * j + 3] as number));
      r2 += snap(l * (to - b) - (w[6 * j + 1] as number));
      if (dimensions === 1) continue;
      p13 += snap(k);
      p23 += snap(l * k + (w[6 * j + 4] as number));
      p33 += snap(k * k + (w[6 * j + 5] as number));
      r3 += snap(k * (to - b) - (w[6 * j + 2] as number));
    }
    precision[0] = last - first + 1 / priors.person;
    precision[1] = p12;
    precision[2] = p13;
    precision[3] = p22 + 1;
    precision[4] = p23;
    precision[5] = p33 + 1;
    pulls[0] = r1;
    pulls[1] = r2;
    pulls[2] = r3;
    solve(precision, pulls, dimensions, people, person);
    leans += snap((m[3 * person] as number) ** 2 + (s[6 * person] as number));
    addPerson(table, dimensions, people, person, pulled, sums);
  }

  let [middles, squares, first, second] = [0, 0, 0, 0];
  for (let j = 0; j < table.statements; j++) {
    precision.set(sums.subarray(EACH * j, EACH * j + 6));
    pulls.set(sums.subarray(EACH * j + 6, EACH * j + 9));
    (precision[0] as number) += 1 / priors.statement;
    (precision[3] as number) += 1 / priors.loadings[0];
    (precision[5] as number) += 1 / priors.loadings[1];
    (pulls[0] as number) += priors.middle / priors.statement;
    solve(precision, pulls, dimensions, statements, j);
    const b = v[3 * j] as number;
    const l = v[3 * j + 1] as number;
    const k = v[3 * j + 2] as number;
    middles += snap(b);
    squares += snap(b * b + (w[6 * j] as number));
    first += snap(l * l + (w[6 * j + 3] as number));
    second += snap(k * k + (w[6 * j + 5] as number));
  }
  const count = Math.max(1, table.statements);
  priors.middle = middles / (count + 1);
  priors.person = alike ? ALIKE : (leans + 0.1) / (table.people + 1);
  priors.statement = (squares + 0.5 - 2 * priors.middle * middles + count * priors.middle ** 2) / (count + 1);
  priors.loadings[0] = Math.max(LEAST_LOADING, first / count);
  priors.loadings[1] = Math.max(LEAST_LOADING, second / count);
}

/** What one person's answers, given their place, say of the statements they answered. */
function addPerson(
  table: Table,
  dimensions: Dimensions,
  { mean: m, spread: s }: Known,
  person: number,
  pulled: Float64Array,
  sums: Float64Array,
): void {
  const first = table.starts[person] as number;
  const last = table.starts[person + 1] as number;
  const a = m[3 * person] as number;
  const x = m[3 * person + 1] as number;
  const y = m[3 * person + 2] as number;
  const ax = s[6 * person + 1] as number;
  const ay = s[6 * person + 2] as number;
  const xs = snap(x);
  const ys = snap(y);
  const xx = snap(x * x + (s[6 * person + 3] as number));
  const xy = snap(x * y + (s[6 * person + 4] as number));
  const yy = snap(y * y + (s[6 * person + 5] as number));
  for (let at = first; at < last; at++) {
    const o = EACH * (table.statement[at] as number);
    const left = (pulled[at - first] as number) - a;
    (sums[o] as number) += 1;
    (sums[o + 6] as number) += snap(left);
    if (dimensions === 0) continue;
    (sums[o + 1] as number) += xs;
    (sums[o + 3] as number) += xx;
    (sums[o + 7] as number) += snap(x * left - ax);
    if (dimensions === 1) continue;
    (sums[o + 2] as number) += ys;
    (sums[o + 4] as number) += xy;
    (sums[o + 5] as number) += yy;
    (sums[o + 8] as number) += snap(y * left - ay);
  }
}

/**
 * How far apart agree and disagree lie: the wider, the more people pass; and no nearer than serves prediction where hardly anyone does (tried on
 * rooms of 24 drawn from three conversations).
 */
export function widthOf({ answer }: Pick<Table, 'answer'>): number {
  let passes = 0;
  for (const one of answer) passes += Number(one === 0);
  const share = answer.length === 0 ? 0 : passes / answer.length;
  return Math.min(2, Math.max(LEAST_WIDTH, 1.4 * share));
}
