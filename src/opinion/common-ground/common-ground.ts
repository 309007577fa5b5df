/**
 * Common ground: what everybody's answers say, each perspective heard for itself.
 *
 * Promises: the same answers give the same result, bit for bit, whatever their order and whatever people and statements are called; nothing is
 * `NaN`, also of no answers at all; groups are named only where they are far from chance (decision 0043).
 */
import { type Answers, peopleIn } from '../answers/answers.ts';
import { askNext } from './ask-next.ts';
import { tested } from './evidence.ts';
import { fit, widthOf } from './fit.ts';
import { judged } from './held-out.ts';
import { everyonePlaced, pointsOf, statementsOn, turned } from './map.ts';
import { readStatements } from './read-statements.ts';
import type { CommonGroundResult, MapPoint } from './result.ts';
import { drawn, MOST, type Room, roomOf } from './room.ts';
import { bySize, described, groupsOfEveryone } from './settled.ts';
import { tallyByPerspective } from './tally.ts';

export interface CommonGroundOptions {
  /** By person id: the perspective that they said they speak from. Whoever said none is counted beside those who did, as `notSaid`. */
  readonly perspectives?: ReadonlyMap<string, string>;
  readonly notSaid?: string;
  /** What the one perspective is called where nobody said any. */
  readonly everyone?: string;
}

/**
 * `commonGround(answers, { perspectives: new Map([['p1', 'staff']]) })`
 *
 * Whole at every call: after one person's answers, give the new answers. Nothing is carried over, so nothing can depend on what came before.
 */
export function commonGround(answers: Answers, options: CommonGroundOptions = {}): CommonGroundResult {
  const room = roomOf(answers);
  const { names, perspectiveOf } = perspectivesOf(answers, options);
  const tallied = tallyByPerspective(answers, perspectiveOf, names);
  const asked = Array.from(room.canonical.order).flatMap((statement) => tallied[statement] ?? []);
  const people = names.map((_, at) => perspectiveOf.reduce((sum, own) => sum + Number(own === at), 0));
  return {
    ...groupsOf(answers, room),
    statements: readStatements(asked),
    map: mapOf(room),
    askNext: askNext(asked, people),
  };
}

function groupsOf(answers: Answers, room: Room): Pick<CommonGroundResult, 'groups' | 'groupOf' | 'evidence'> {
  const among = drawn(room, MOST.tested);
  const { candidate, settled, evidence } = tested(among.table, widthOf(among.table));
  const groupOf = new Int32Array(peopleIn(answers)).fill(-1);
  if (!settled || !candidate) return { groups: null, groupOf, evidence };
  bySize(groupsOfEveryone(room, among, candidate), candidate.k).forEach((group, person) => {
    groupOf[room.rows[person] as number] = group;
  });
  return { groups: described(answers, groupOf, candidate.k, room.canonical.rank), groupOf, evidence };
}

/** Fewer people are no map. */
const LEAST_ON_MAP = 3;

function mapOf(room: Room): CommonGroundResult['map'] {
  const { table, people } = drawn(room, MOST.fitted);
  if (people.length < LEAST_ON_MAP) return null;
  const width = widthOf(table);
  const { dimensions } = judged(table, width);
  const fitted = turned(fit(table, dimensions, width));
  const { side, rank } = room.canonical;
  const inOrder = pointsOf(everyonePlaced(room.table, fitted), dimensions, side);
  const points = new Array<MapPoint>(inOrder.length);
  inOrder.forEach((point, person) => {
    points[room.rows[person] as number] = point;
  });
  return { dimensions, points, statements: statementsOn(fitted, rank, side) };
}

/** Names in the order of the alphabet, those who said none last. */
function perspectivesOf(
  { personIds }: Answers,
  { perspectives = new Map(), notSaid = 'not said', everyone = 'everyone' }: CommonGroundOptions,
): { names: string[]; perspectiveOf: Int32Array } {
  const said = personIds.map((id) => perspectives.get(id));
  const names = [...new Set(said)].filter((name) => name !== undefined).sort();
  if (names.length === 0) return { names: [everyone], perspectiveOf: new Int32Array(said.length) };
  if (said.includes(undefined) && !names.includes(notSaid)) names.push(notSaid);
  const place = new Map(names.map((name, at) => [name, at]));
  return { names, perspectiveOf: Int32Array.from(said, (name) => place.get(name ?? notSaid) ?? -1) };
}
