/**
 * Reads who answered what from a table: `participant_id`, `statement_id`, `vote` (1 agrees, 0 passes, -1 disagrees; no row: not answered).
 * Of two rows for the same person and statement the one further down counts. Ids may be anything but empty.
 */
import { type Answer, MOST_STATEMENTS } from '../answers/answers.ts';
import { type Gathered, Gathering } from '../answers/gather.ts';
import { Ids } from '../answers/ids.ts';
import type { Reader } from './reader.ts';
import { Table } from './table.ts';
import { found, TableFault } from './table-fault.ts';

export interface VotesReader extends Reader<Gathered> {
  /** How many answers were read so far. */
  readonly given: number;
}

export function votesTable(): VotesReader {
  const [people, statements, gathering] = [new Ids(), new Ids(), new Gathering()];
  const table = new Table({ needed: ['participant_id', 'statement_id', 'vote'] }, (bytes, from, to, line) => {
    const answer = answerAt(bytes, from[2] ?? 0, to[2] ?? 0);
    if (answer === undefined) throw new TableFault(line, unknownVote(bytes.subarray(from[2], to[2])));
    if (from[0] === to[0]) throw new TableFault(line, 'participant_id is empty.');
    if (from[1] === to[1]) throw new TableFault(line, 'statement_id is empty.');
    const statement = statements.numberOf(bytes, from[1] ?? 0, to[1] ?? 0);
    if (statement >= MOST_STATEMENTS)
      throw new TableFault(
        line,
        `this is the first answer to one statement more than the ${MOST_STATEMENTS} that we can read.`,
      );
    gathering.add(people.numberOf(bytes, from[0] ?? 0, to[0] ?? 0), statement, answer);
  });
  return {
    take: (bytes) => table.take(bytes),
    end: () => {
      table.end();
      if (gathering.given === 0) throw new TableFault(null, 'there is a header, and no answer below it.');
      return gathering.end(people.texts(), statements.texts());
    },
    get given() {
      return gathering.given;
    },
  };
}

function answerAt(bytes: Uint8Array, from: number, to: number): Answer | undefined {
  const first = bytes[from];
  if (to - from === 1) return first === 49 ? 1 : first === 48 ? 0 : undefined;
  return to - from === 2 && first === 45 && bytes[from + 1] === 49 ? -1 : undefined;
}

function unknownVote(bytes: Uint8Array): string {
  const what = bytes.length === 0 ? 'the vote is empty' : `the vote is ${found(new TextDecoder().decode(bytes))}`;
  return `${what}. A vote is 1 (agrees), 0 (passes) or -1 (disagrees); leave the row out where somebody did not answer.`;
}
