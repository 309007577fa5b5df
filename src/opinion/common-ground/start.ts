/** Where a fit begins: the directions in which what intercepts leave over differs most, by power iteration from lots drawn by what was answered. */
import { mix } from '../answers/canonical.ts';
import { snap } from './exact.ts';
import type { Fit } from './fit.ts';
import { pull } from './normal.ts';
import type { Table } from './table.ts';

const ROUNDS = 15;
/** What is held against an axis: so much weight of answers at nought. */
const [AGAINST_STATEMENT, AGAINST_PERSON] = [2, 0.3];
/** How little is known of people's places at first. */
const UNSURE = 0.3;

export function startOn(table: Table, { dimensions, width, people, statements }: Fit): void {
  const left = new Float64Array(table.answer.length);
  for (let person = 0; person < table.people; person++)
    for (let at = table.starts[person] as number; at < (table.starts[person + 1] as number); at++) {
      const lean =
        (people.mean[3 * person] as number) + (statements.mean[3 * (table.statement[at] as number)] as number);
      left[at] = pull(lean, table.answer[at] as number, width);
    }
  for (let axis = 1; axis <= dimensions; axis++) {
    const { places, loadings } = axisOf(table, left, axis);
    places.forEach((place, person) => {
      people.mean[3 * person + axis] = place;
      people.spread[6 * person + (axis === 1 ? 3 : 5)] = UNSURE;
    });
    loadings.forEach((loading, statement) => {
      statements.mean[3 * statement + axis] = loading;
    });
    for (let person = 0; person < table.people; person++)
      for (let at = table.starts[person] as number; at < (table.starts[person + 1] as number); at++)
        (left[at] as number) -= (places[person] as number) * (loadings[table.statement[at] as number] as number);
  }
}

function axisOf(table: Table, left: Float64Array, axis: number) {
  const places = Float64Array.from(table.personKeys, (key) => mix(key, axis) / 2 ** 32 - 0.5);
  const loadings = new Float64Array(table.statements);
  const weights = new Float64Array(table.statements);
  for (let round = 0; round < ROUNDS; round++) {
    loadings.fill(0);
    weights.fill(AGAINST_STATEMENT);
    for (let person = 0; person < table.people; person++) {
      const place = places[person] as number;
      for (let at = table.starts[person] as number; at < (table.starts[person + 1] as number); at++) {
        (loadings[table.statement[at] as number] as number) += snap((left[at] as number) * place);
        (weights[table.statement[at] as number] as number) += snap(place * place);
      }
    }
    for (let j = 0; j < table.statements; j++) (loadings[j] as number) /= weights[j] as number;
    let squares = 0;
    for (let person = 0; person < table.people; person++) {
      let [sum, weight] = [0, AGAINST_PERSON];
      for (let at = table.starts[person] as number; at < (table.starts[person + 1] as number); at++) {
        const loading = loadings[table.statement[at] as number] as number;
        sum += snap((left[at] as number) * loading);
        weight += snap(loading * loading);
      }
      places[person] = sum / weight;
      squares += snap((sum / weight) ** 2);
    }
    const scale = Math.sqrt(squares / Math.max(1, table.people)) || 1;
    for (let person = 0; person < table.people; person++) (places[person] as number) /= scale;
  }
  return { places, loadings };
}
