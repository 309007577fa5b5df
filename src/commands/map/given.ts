// What `common-thread map` was given: the answers, and what the other files say of their people and statements.
import type { Answers } from '../../opinion/answers/answers.ts';
import { isWholeNumber } from '../../opinion/answers/ids.ts';
import { type Labels, labelsTable } from '../../opinion/files/labels.ts';
import { statementsTable } from '../../opinion/files/statements.ts';
import { votesTable } from '../../opinion/files/votes.ts';
import type { StatementFacts } from '../../opinion/index.ts';
import type { Asked } from './asked.ts';
import type { Field } from './json.ts';
import { List } from './json.ts';
import type { Progress } from './progress.ts';
import { readFile } from './read-file.ts';

export interface Given {
  /** Those that a method hears: it may leave out what was refused. */
  readonly answers: Answers;
  /** Of all statements that were answered, also those that are not heard. */
  readonly statementIds: readonly string[];
  readonly duplicates: number;
  readonly facts: readonly StatementFacts[];
  readonly texts: ReadonlyMap<string, string>;
  /** Ids of statements that were answered and of which a table of statements says nothing. */
  readonly notInStatements: readonly string[];
  /** Ids of answered statements that were refused, and of those that ask of the person and not of the matter. */
  readonly refused: readonly string[];
  readonly meta: readonly string[];
  readonly perspectives: Labels;
  readonly groups: Labels | undefined;
}

export async function readGiven(asked: Asked, progress: Progress): Promise<Given> {
  // the small files first: what is wrong with them is said at once
  const { facts, texts } = asked.statements
    ? await readFile(asked.statements, statementsTable(), progress)
    : { facts: [], texts: new Map<string, string>() };
  const perspectives = asked.perspectives
    ? await readFile(asked.perspectives, labelsTable('perspective'), progress)
    : new Map<string, string>();
  const groups = asked.groups ? await readFile(asked.groups, labelsTable('group'), progress) : undefined;
  const votes = votesTable();
  const { answers, duplicates } = await readFile(
    asked.votes,
    votes,
    progress,
    () => `: ${votes.given.toLocaleString('en-GB')} answers`,
  );
  const known = new Map(facts.map((each) => [each.id, each]));
  const whichever = (is: (each: StatementFacts | undefined) => boolean) =>
    answers.statementIds.filter((id) => is(known.get(id)));
  return {
    ...{ answers, statementIds: answers.statementIds, duplicates, facts, texts, perspectives, groups },
    notInStatements: asked.statements ? whichever((each) => each === undefined) : [],
    refused: whichever((each) => each?.moderated === -1),
    meta: whichever((each) => each?.isMeta === true),
  };
}

/** How ids are told in a list: as numbers where all of them are whole numbers, else as the texts that they are. */
export function told(all: readonly string[]): (id: string) => number | string {
  return all.every(isWholeNumber) ? Number : (id) => id;
}

/** What both methods say first: what they were given. */
export function* givenFields({
  answers,
  statementIds,
  duplicates,
  notInStatements,
  refused,
  meta,
}: Given): Generator<Field> {
  const id = told(statementIds);
  yield ['people', answers.personIds.length];
  yield ['statement_count', answers.statementIds.length];
  yield ['answers', answers.cells.length];
  yield ['duplicates', duplicates];
  yield ['moderated_out', new List(refused.map(id))];
  yield ['meta', new List(meta.map(id))];
  yield ['not_in_statements', new List(notInStatements.map(id))];
}
