/**
 * How many axes, judged by answers that the fit did not see; and how the three maps are weighed to predict an answer that nobody gave.
 *
 * Answers are dealt into parts by what was answered. Each part is predicted from the others, with no axis, one and two. The map shown is the one that
 * errs least, and the simpler where that is not so: for some conversations no axis at all is best. Predictions mix the three (stacking; Wolpert
 * 1992, Breiman 1996) in tenths, drawn towards two axes for as long as too few answers tell otherwise.
 */
import { mix } from '../answers/canonical.ts';
import { snap } from './exact.ts';
import { type Dimensions, fit } from './fit.ts';
import { predict } from './predict.ts';
import { everyoneIn, partOf, type Table } from './table.ts';

export interface HeldOut {
  /** Mean square of what each map errs by, on -1 to 1. By the number of axes. */
  readonly errors: readonly [number, number, number];
  readonly dimensions: Dimensions;
  /** What each of `MAPS` counts in a prediction; they add up to 1. */
  readonly weights: readonly number[];
}

/** One part in turn is hidden: the table without it, and who and which statement each hidden answer is of. */
export interface Hidden {
  readonly seen: Table;
  readonly answers: readonly { readonly person: number; readonly statement: number; readonly answer: number }[];
}

export function* partsOf(table: Table, parts: number): Generator<Hidden> {
  const lot = new Uint8Array(table.answer.length);
  const personOf = new Uint32Array(table.answer.length);
  for (let person = 0; person < table.people; person++)
    for (let at = table.starts[person] as number; at < (table.starts[person + 1] as number); at++) {
      const statement = table.statement[at] as number;
      lot[at] = mix(table.personKeys[person] as number, table.statementKeys[statement] as number) % parts;
      personOf[at] = person;
    }
  for (let part = 0; part < parts; part++) {
    const answers = [...lot.keys()]
      .filter((at) => lot[at] === part)
      .map((at) => ({
        person: personOf[at] as number,
        statement: table.statement[at] as number,
        answer: table.answer[at] as number,
      }));
    yield { seen: partOf(table, everyoneIn(table), (at) => lot[at] !== part), answers };
  }
}

/** More parts leave more to learn from, which matters where there are few answers and costs little there. */
const partsFor = (answers: number): number => (answers < 4000 ? 10 : answers < 20_000 ? 5 : 3);

/** The maps that are weighed: no axis, one, two; and two where everyone agrees about as readily as everyone else. */
export const MAPS: readonly { readonly dimensions: Dimensions; readonly alike: boolean }[] = [
  { dimensions: 0, alike: false },
  { dimensions: 1, alike: false },
  { dimensions: 2, alike: false },
  { dimensions: 2, alike: true },
];
const TOWARDS = [0, 0.1, 0.3, 0.6];
/** How many square answers of error it takes to move the weights from there by one. */
const HELD_BY = 15;

export function judged(table: Table, width: number): HeldOut {
  /** Of the predictions by two maps each: the sum of the products of what they err by. */
  const products = TOWARDS.map(() => TOWARDS.map(() => 0));
  let count = 0;
  for (const { seen, answers } of partsOf(table, partsFor(table.answer.length))) {
    const fits = MAPS.map(({ dimensions, alike }) => fit(seen, dimensions, width, { alike }));
    for (const { person, statement, answer } of answers) {
      const errors = fits.map((one) => predict(one, person, statement) - answer);
      errors.forEach((one, i) => {
        errors.forEach((other, j) => {
          ((products[i] as number[])[j] as number) += snap(one * other);
        });
      });
      count++;
    }
  }
  const [none = 0, one = 0, two = 0] = products.map((row, at) => (row[at] ?? 0) / Math.max(1, count));
  const dimensions = two < Math.min(none, one) ? 2 : one < none ? 1 : 0;
  return { errors: [none, one, two], dimensions, weights: weighed(products) };
}

function weighed(products: readonly (readonly number[])[]): readonly number[] {
  let best: { weights: readonly number[]; error: number } = { weights: TOWARDS, error: Number.POSITIVE_INFINITY };
  for (const weights of tenths(TOWARDS.length, 10)) {
    let error = 0;
    weights.forEach((weight, i) => {
      error += HELD_BY * (weight - (TOWARDS[i] as number)) ** 2;
      weights.forEach((other, j) => {
        error += weight * other * (products[i]?.[j] as number);
      });
    });
    if (error < best.error) best = { weights, error };
  }
  return best.weights;
}

/** Every way to share out so many tenths among so many. */
function tenths(among: number, left: number): number[][] {
  if (among === 1) return [[left / 10]];
  return Array.from({ length: left + 1 }, (_, own) =>
    tenths(among - 1, left - own).map((rest) => [own / 10, ...rest]),
  ).flat();
}
