// What the answers say of common ground, in the names that the guide of the map explains.
import type {
  CommonGroundResult,
  MapPoint,
  MapStatement,
  StatementReading,
} from '../../opinion/common-ground/result.ts';
import { type Given, givenFields, told } from './given.ts';
import { type Field, type Json, List, Members } from './json.ts';

export function* commonGroundFields(given: Given, result: CommonGroundResult): Generator<Field> {
  const { personIds } = given.answers;
  const statement = told(given.statementIds);
  const { groups, groupOf, evidence, askNext, map } = result;

  yield ['method', 'common-ground'];
  yield* givenFields(given);
  yield ['perspectives', new Members(perspectives(given))];
  yield [
    'groups',
    groups?.map(({ people, holds }) => ({
      people,
      holds: holds.map(({ statementId, share, others }) => ({ statement_id: statement(statementId), share, others })),
    })) ?? null,
  ];
  yield ['group_of', new Members(members(personIds, groupOf))];
  const { found, shuffled, chance, stability, because = null, words } = evidence;
  yield ['evidence', { found, shuffled, chance, stability, because, words }];
  yield ['statements', new List(result.statements.values().map((one) => reading(one, statement)))];
  yield ['ask_next', askNext && { statement_id: statement(askNext.statementId), gain: askNext.gain }];
  yield ['map_dimensions', map?.dimensions ?? 0];
  yield ['map', map && new Members(points(personIds, map.points))];
  yield ['map_statements', map?.statements ? new Members(onMap(given.answers.statementIds, map.statements)) : null];
}

/** How many people said each perspective, by name. */
function perspectives({ answers, perspectives: said }: Given): (readonly [string, number])[] {
  const people = new Map<string, number>();
  for (const id of answers.personIds) {
    const name = said.get(id);
    if (name !== undefined) people.set(name, (people.get(name) ?? 0) + 1);
  }
  return [...people].sort(([one], [other]) => (one < other ? -1 : 1));
}

function* members(personIds: readonly string[], groupOf: Int32Array): Generator<[string, Json]> {
  for (const [row, number] of groupOf.entries()) if (number >= 0) yield [personIds[row] ?? '', number];
}

function* points(personIds: readonly string[], places: readonly MapPoint[]): Generator<[string, Json]> {
  for (const [row, { x, y, across, along, turn }] of places.entries())
    yield [personIds[row] ?? '', { x, y, across, along, turn }];
}

function* onMap(statementIds: readonly string[], all: readonly MapStatement[]): Generator<[string, Json]> {
  for (const [statement, { lean, x, y }] of all.entries()) yield [statementIds[statement] ?? '', { lean, x, y }];
}

const reading = (one: StatementReading, statement: (id: string) => Json): Json => ({
  statement_id: statement(one.statementId),
  verdict: one.verdict,
  bridging: one.bridging,
  support: one.support,
  by_perspective: one.byPerspective.map(({ perspective, share, low, high, passes, mostAgree, mostDisagree }) => ({
    ...{ perspective, share, low, high, passes },
    most_agree: mostAgree,
    most_disagree: mostDisagree,
  })),
  differ: one.differ.map(({ more, less, chance }) => ({ more, less, chance })),
});
