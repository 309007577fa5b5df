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
  const { personKeys, statementKeys } = keysOf(bare);
  const twins = twinsBefore(bare);
  const people = isItsOwnMirror(personKeys, twins) ? sameBefore(personKeys) : twins;
  const statements = twinStatementsBefore(bare);
  const table = {
    ...bare,
    personKeys: personKeys.map((key, at) => mix(key, people[at] as number)),
    statementKeys: statementKeys.map((key, at) => mix(key, statements[at] as number)),
  };
  return { table, rows };
}

/**
 * Of each person, how many before them answered exactly the same. Lots have to tell them apart, or a camp of one mind would be drawn, or hidden, all at
 * once; and which of them is which, nothing can show.
 */
function twinsBefore({ people, starts, statement, answer }: Bare): Uint32Array {
  const before = new Uint32Array(people);
  for (let person = 1; person < people; person++) {
    const [last, first, end] = [starts[person - 1] as number, starts[person] as number, starts[person + 1] as number];
    let same = end - first === first - last;
    for (let at = first; same && at < end; at++) {
      const other = last + at - first;
      same = statement[at] === statement[other] && answer[at] === answer[other];
    }
    before[person] = same ? (before[person - 1] as number) + 1 : 0;
  }
  return before;
}

/** The same of statements. */
function twinStatementsBefore({ people, statements, starts, statement, answer }: Bare): Uint32Array {
  const [high, low] = [new Uint32Array(statements), new Uint32Array(statements)];
  for (let person = 0; person < people; person++)
    for (let at = starts[person] as number; at < (starts[person + 1] as number); at++) {
      (high[statement[at] as number] as number) += mix(person, answer[at] as number);
      (low[statement[at] as number] as number) += mix(answer[at] as number, person);
    }
  return sameBefore(Float64Array.from(high, (own, at) => own * 2 ** 21 + ((low[at] as number) >>> 11)));
}

/** Fewer people cannot be told as groups, and then a room that is its own mirror has no side to take. */
const TELL_MIRRORED = 10;

/**
 * Whether everybody has a counterpart who answered otherwise and whom yet nothing tells apart from them: two camps of a size, against each other on as
 * many statements one way as the other. Lots that are drawn alike for both would then never find what divides them, so canonical order decides;
 * which camp is first, nothing can show.
 */
function isItsOwnMirror(keys: Uint32Array, twins: Uint32Array): boolean {
  if (keys.length < TELL_MIRRORED) return false;
  const kinds = new Map<number, number>();
  keys.forEach((key, at) => {
    if (twins[at] === 0) kinds.set(key, (kinds.get(key) ?? 0) + 1);
  });
  return kinds.values().every((count) => count > 1);
}

/** Of each, how many before it have the same key. */
function sameBefore(keys: ArrayLike<number>): Uint32Array {
  const seen = new Map<number, number>();
  return Uint32Array.from(keys, (key) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before;
  });
}

type Bare = Omit<Table, 'personKeys' | 'statementKeys'>;

/** Three rounds of colours, as `answers/canonical.ts` has them. */
function keysOf({ people, statements, starts, statement, answer }: Bare) {
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
