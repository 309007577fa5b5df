// What the published Polis method found, in the names that the guide of the map explains.
import type { PolisResult, Representative } from '../../opinion/index.ts';
import { extremities } from '../../opinion/polis/priority.ts';
import { type Given, givenFields, told } from './given.ts';
import { type Field, type Json, List, Members } from './json.ts';

/** @param labels of the groups, by their numbers, where they were given */
export function* polisFields(given: Given, result: PolisResult, labels?: readonly string[]): Generator<Field> {
  const { personIds, statementIds } = given.answers;
  const [person, statement] = [told(personIds), told(statementIds)];
  const label = told(labels ?? []);
  const group = (number: number) => (labels ? label(labels[number] ?? '') : number);
  const statements = (numbers: readonly number[]) => numbers.map((number) => statement(statementIds[number] ?? ''));
  const byStatement = (values: Float64Array) =>
    new Members(statementIds.map((id, number): [string, Json] => [id, values[number] ?? null]));

  yield ['method', 'polis'];
  yield* givenFields(given);
  yield ['in_map', new List(result.inMap.values().map((row) => person(personIds[row] ?? '')))];
  yield ['statement_ids', new List(statementIds.map(statement))];
  yield ['mean', new List(result.mean)];
  yield ['pc1', new List(result.pc1)];
  yield ['pc2', new List(result.pc2)];
  yield ['projection', new Members(places(personIds, result))];
  yield ['k', result.k];
  yield ['group_sizes', new Members(sizes(result).map((size, number) => [String(group(number)), size]))];
  yield ['group_of', new Members(groupOf(personIds, result, group))];
  yield ['silhouette_by_k', new Members(result.silhouetteByK.entries().map(([k, value]) => [String(k), value]))];
  yield ['consensus', { agree: statements(result.consensus.agree), disagree: statements(result.consensus.disagree) }];
  yield [
    'repness',
    new Members(
      result.repness.map((all, number) => [String(group(number)), all.map((one) => telling(one, statements))]),
    ),
  ];
  yield ['group_aware_consensus', byStatement(result.groupAwareConsensus.agree)];
  yield ['group_aware_consensus_disagree', byStatement(result.groupAwareConsensus.disagree)];
  const { mean, pc1, pc2 } = result;
  yield ['statement_extremity', byStatement(extremities(mean, pc1, pc2, statementIds.length))];
  yield ['comment_priority', byStatement(result.commentPriority)];
}

function* places(personIds: readonly string[], { x, y }: PolisResult): Generator<[string, Json]> {
  for (const [row, id] of personIds.entries()) yield [id, [x[row] ?? 0, y[row] ?? 0]];
}

function* groupOf(
  personIds: readonly string[],
  result: PolisResult,
  group: (number: number) => Json,
): Generator<[string, Json]> {
  for (const [row, number] of result.groupOf.entries()) if (number >= 0) yield [personIds[row] ?? '', group(number)];
}

export function sizes({ k, groupOf }: Pick<PolisResult, 'k' | 'groupOf'>): number[] {
  const people = new Array<number>(k).fill(0);
  for (const number of groupOf) if (number >= 0) people[number] = (people[number] ?? 0) + 1;
  return people;
}

const telling = (one: Representative, statements: (numbers: readonly number[]) => Json[]): Json => ({
  statement_id: statements([one.statement])[0] ?? null,
  direction: one.direction,
  successes: one.successes,
  seen: one.seen,
  share: one.share,
  share_score: one.shareScore,
  ratio: one.ratio,
  ratio_score: one.ratioScore,
});
