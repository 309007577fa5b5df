/** The answer that is expected of a person to a statement they were not asked, -1 to 1. */

import type { Fit } from './fit.ts';
import { expected } from './normal.ts';

/** The mean answer under the fit, with what is not known of the person and the statement held in. */
export function predict({ people, statements, width }: Fit, person: number, statement: number): number {
  const { mean: m, spread: s } = people;
  const { mean: v, spread: w } = statements;
  const [a, x, y] = [m[3 * person] as number, m[3 * person + 1] as number, m[3 * person + 2] as number];
  const [b, l, k] = [v[3 * statement] as number, v[3 * statement + 1] as number, v[3 * statement + 2] as number];
  const of = (spread: Float64Array, at: number, entry: number) => spread[6 * at + entry] as number;
  const ofPerson = (entry: number) => of(s, person, entry);
  const ofStatement = (entry: number) => of(w, statement, entry);
  const both = ofPerson(3) * ofStatement(3) + 2 * ofPerson(4) * ofStatement(4) + ofPerson(5) * ofStatement(5);
  return expected(a + b + x * l + y * k, around(ofPerson, l, k) + around(ofStatement, x, y) + both, width);
}

/** The variance of a lean in the direction (1, l, k). */
const around = (of: (entry: number) => number, l: number, k: number): number =>
  of(0) + 2 * (l * of(1) + k * of(2)) + l * l * of(3) + 2 * l * k * of(4) + k * k * of(5);
