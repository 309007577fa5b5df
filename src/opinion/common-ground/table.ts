/**
 * The answers as the map reads them: people and statements in canonical order, answers with the canonical side up, so that nothing that follows can
 * depend on numbers, names or arrival, and turning all answers round turns the result round.
 */
import { type Answers, peopleIn } from '../answers/answers.ts';
import { type Canonical, canonicalPeople, mix } from '../answers/canonical.ts';

export interface Table {
  readonly people: number;
  readonly statements: number;
  /** Where each person's answers begin: one longer than there are people. */
  readonly starts: Uint32Array;
  /** Of each answer: to which statement, and -1, 0 or 1. */
  readonly statement: Uint16Array;
  readonly answer: Int8Array;
  /** Numbers that follow from what was answered alone: what lots are drawn by. */
  readonly personKeys: Uint32Array;
  readonly statementKeys: Uint32Array;
}

export interface Ordered {
  readonly table: Table;
  /** By the table's rows: the row of the answers. */
  readonly rows: Uint32Array;
}

export function tableOf(answers: Answers, canonical: Canonical): Ordered {
  const rows = canonicalPeople(answers, canonical);
  const { rank, side } = canonical;
  const starts = new Uint32Array(peopleIn(answers) + 1);
  const statement = new Uint16Array(answers.cells.length);
  const answer = new Int8Array(answers.cells.length);
  let at = 0;
  rows.forEach((row, person) => {
    const own = answers.cells.slice(answers.starts[row], answers.starts[row + 1]);
    const placed = own.map((cell) => ((rank[cell >>> 2] as number) << 2) + 2 + side * ((cell & 3) - 2)).sort();
    for (const cell of placed) {
      statement[at] = cell >>> 2;
      answer[at++] = (cell & 3) - 2;
    }
    starts[person + 1] = at;
  });
  const bare = { people: rows.length, statements: rank.length, starts, statement, answer };
  return { table: { ...bare, ...keysOf(bare) }, rows };
}

/** Three rounds of colours, as `answers/canonical.ts` has them: what two people or statements share, they must share, since nothing tells them apart. */
function keysOf({ people, statements, starts, statement, answer }: Omit<Table, 'personKeys' | 'statementKeys'>) {
  const personKeys = new Uint32Array(people);
  let statementKeys = new Uint32Array(statements);
  for (let round = 0; round < 3; round++) {
    const next = new Uint32Array(statements);
    for (let person = 0; person < people; person++) {
      let sum = 0;
      for (let at = starts[person] as number; at < (starts[person + 1] as number); at++)
        sum = (sum + mix(statementKeys[statement[at] as number] as number, answer[at] as number)) | 0;
      personKeys[person] = mix(sum, round);
      for (let at = starts[person] as number; at < (starts[person + 1] as number); at++)
        (next[statement[at] as number] as number) += mix(personKeys[person] as number, answer[at] as number);
    }
    statementKeys = next.map((sum) => mix(sum, round));
  }
  return { personKeys, statementKeys };
}

/** The table of these people only, and of those answers only that are to stay. */
export function partOf(table: Table, people: ArrayLike<number>, stays: (at: number, person: number) => boolean): Table {
  const starts = new Uint32Array(people.length + 1);
  const kept: number[] = [];
  for (let row = 0; row < people.length; row++) {
    const person = people[row] as number;
    for (let at = table.starts[person] as number; at < (table.starts[person + 1] as number); at++)
      if (stays(at, person)) kept.push(at);
    starts[row + 1] = kept.length;
  }
  return {
    people: people.length,
    statements: table.statements,
    starts,
    statement: Uint16Array.from(kept, (at) => table.statement[at] as number),
    answer: Int8Array.from(kept, (at) => table.answer[at] as number),
    personKeys: Uint32Array.from(people, (person) => table.personKeys[person] as number),
    statementKeys: table.statementKeys,
  };
}

export const everyoneIn = ({ people }: Pick<Table, 'people'>): Uint32Array =>
  Uint32Array.from({ length: people }, (_, at) => at);
