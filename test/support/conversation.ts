// Real conversations, and invented ones, as packed answers: what the tests of src/opinion count.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Answer, type Answers, cellOf } from '../../src/opinion/answers/answers.ts';

export const conversations = ['london.youth.policing', 'scoop-hivemind.biodiversity', 'vtaiwan.uberx'] as const;
export type Conversation = (typeof conversations)[number];

const path = (name: Conversation, what: string) => `${import.meta.dirname}/../fixtures/opinion/${name}.${what}`;

/** One person's row: an answer, or null, to each statement. */
export type Row = readonly (Answer | null)[];

/** Packs a table as it stands: people and statements are numbered as they come. */
export function packed(
  rows: readonly Row[],
  statementIds: readonly string[],
  personIds: readonly string[] = rows.map((_, at) => `p${at}`),
): Answers {
  const cells = rows.map((row) => row.flatMap((answer, at) => (answer === null ? [] : [cellOf(at, answer)])));
  const starts = new Uint32Array(rows.length + 1);
  cells.forEach((row, at) => {
    starts[at + 1] = (starts[at] as number) + row.length;
  });
  return { personIds, statementIds, starts, cells: Uint16Array.from(cells.flat()) };
}

export interface Conversed {
  readonly answers: Answers;
  readonly rows: Row[];
  /** By the statement's number: 1 where it was refused. */
  readonly zeroed: Uint8Array;
  // biome-ignore lint/suspicious/noExplicitAny: what other programs wrote, as they wrote it
  readonly expected: any;
}

/** A conversation, its statements and people in the order in which other programs number them. */
export function conversation(name: Conversation): Conversed {
  const expected = JSON.parse(readFileSync(path(name, 'expected.json'), 'utf8'));
  const statementIds: string[] = expected.red_dwarf.statement_ids.map(String);
  const number = new Map(statementIds.map((id, at) => [id, at]));
  const rows = new Map<string, (Answer | null)[]>();
  for (const line of lines(path(name, 'votes.csv'))) {
    const [person = '', statement = '', vote] = line.split(',');
    const row = rows.get(person) ?? statementIds.map(() => null);
    row[number.get(statement) as number] = Number(vote) as Answer;
    rows.set(person, row);
  }
  const personIds = [...rows.keys()].toSorted((a, b) => Number(a) - Number(b));
  const refused = new Set<string>(expected.moderated_out.concat(expected.meta).map(String));
  const table = personIds.map((id) => rows.get(id) as Row);
  return {
    answers: packed(table, statementIds, personIds),
    rows: table,
    zeroed: Uint8Array.from(statementIds, (id) => Number(refused.has(id))),
    expected,
  };
}

const lines = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n').slice(1);

/** Any small table: statements told apart by what was answered, or not. */
export const anyTable = (most = { people: 12, statements: 8 }): fc.Arbitrary<Row[]> =>
  fc.integer({ min: 0, max: most.statements }).chain((statements) =>
    fc.array(
      fc.array(fc.constantFrom<Answer | null>(1, 1, 0, -1, -1, null, null), {
        minLength: statements,
        maxLength: statements,
      }),
      { maxLength: most.people },
    ),
  );
