/**
 * What of a calendar quarter is let out beyond the teams: once, when the quarter is over for everyone in it. Every table passes
 * disclose(); an establishment in the quarter is a room. Pure.
 *
 * - Of all establishments together: how many started or not; and of each step before, how many came so far or not. Each is a table of
 *   two answers, since a table of six hides nearly everything; what they tell together is looked at here.
 * - Of each establishment by itself: how many started or not.
 * - By provider and by receiving area nothing: it would cut the same people another way, and the differences would tell of a few.
 */
import { disclose, type Figures, possibleOf, type Release, type RoomTally } from '../../../disclosure/index.ts';
import { stages } from './continuity.ts';
import { addDays, quarterUntil } from './day-count.ts';
import { comesOut, type Range, type Sum } from './together.ts';

/** Five weeks: day 21 has passed for whoever left on the last day, and the teams have had two weeks to write it down. */
const DAYS_AFTER = 35;
export const isDue = (quarter: string, today: string): boolean => addDays(quarterUntil(quarter), DAYS_AFTER) <= today;

/** The way, and how each step is asked: how many came so far? */
export const questions = ['sent', 'acknowledged', 'named', 'appointment', 'started'] as const;
export type Question = (typeof questions)[number];

export interface Room {
  readonly placeId: string;
  /** People by how far they came, in the order of `stages`. */
  readonly lost: readonly number[];
}
export interface LetOut {
  readonly question: Question;
  /** Null: all establishments together. */
  readonly placeId: string | null;
  readonly places: readonly string[];
  /** Null: nothing may be said, and not why. */
  readonly figures: Figures | null;
}

/** Everything that is let out of one quarter, all together first. An establishment that nobody left has no room. */
export function letOut(counted: readonly Room[]): LetOut[] {
  const rooms = counted.filter(({ lost }) => sum(lost) > 0).toSorted((a, b) => (a.placeId < b.placeId ? -1 : 1));
  const places = rooms.map(({ placeId }) => placeId);
  const tables = (question: Question) => rooms.map((room) => tableOf(room, question));
  const asked = { tables: tables('started'), released: [] as Release[] };
  const all = shown(asked, places, 'published');
  const each = rooms.map(({ placeId }): LetOut => {
    const figures = shown(asked, [placeId], 'partners');
    return { question: 'started', placeId, places: [placeId], figures };
  });
  const whole: LetOut = { question: 'started', placeId: null, places, figures: all };
  const way = questions
    .filter((question) => question !== 'started')
    .map((question): LetOut => {
      const figures = shown({ tables: tables(question), released: [] }, places, 'published');
      return { question, placeId: null, places, figures };
    });
  const isSafe = !tellsTogether(rooms, [whole, ...way, ...each]);
  return [whole, ...way.map((one) => (isSafe ? one : { ...one, figures: null })), ...each];
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** Of a room: how many came so far, and how many did not. */
function tableOf({ placeId, lost }: Room, question: Question): RoomTally {
  const from = questions.indexOf(question) + 1;
  return { id: placeId, closed: true, counts: [sum(lost.slice(from)), sum(lost.slice(0, from))] };
}

function shown(
  { tables, released }: { readonly tables: readonly RoomTally[]; readonly released: Release[] },
  rooms: readonly string[],
  surface: 'partners' | 'published',
): Figures | null {
  const done = disclose({ rooms: tables, released }, { rooms, surface });
  if (!done.shown) return null;
  if (done.release) released.push(done.release);
  return done.whole;
}

/** Whether all of it together gives a count under eight away, to somebody who knows how many left each establishment. */
function tellsTogether(rooms: readonly Room[], released: readonly LetOut[]): boolean {
  const left = sum(rooms.map(({ lost }) => sum(lost)));
  const counts = new Map<string, Range>(stages.map((stage) => [stage, { least: 0, most: left }]));
  const sums: Sum[] = [{ of: plus(stages), least: left, most: left }];
  for (const { placeId, lost } of rooms) {
    const people = sum(lost);
    for (const name of namesAt(placeId)) counts.set(name, { least: 0, most: people });
    sums.push({ of: plus(namesAt(placeId)), least: people, most: people });
  }
  const [here, gone] = [
    rooms.map(({ placeId }) => namesAt(placeId)[0]),
    rooms.map(({ placeId }) => namesAt(placeId)[1]),
  ];
  sums.push({ of: [...plus(here), ...minus(stages.slice(-1))], least: 0, most: 0 });
  sums.push({ of: [...plus(gone), ...minus(stages.slice(0, -1))], least: 0, most: 0 });
  for (const { question, placeId, figures } of released) {
    if (!figures) continue;
    const room = rooms.find((one) => one.placeId === placeId);
    const count = room ? sum(room.lost) : left;
    const [came, not] = possibleOf({ answered: { is: 'count', count }, cells: figures.cells }).cells;
    const from = questions.indexOf(question) + 1;
    const [cameNames, notNames] = placeId
      ? [[namesAt(placeId)[0]], [namesAt(placeId)[1]]]
      : [stages.slice(from), stages.slice(0, from)];
    if (came) sums.push({ of: plus(cameNames), ...came });
    if (not) sums.push({ of: plus(notNames), ...not });
  }
  return comesOut(counts, sums);
}

const namesAt = (placeId: string): readonly [started: string, not: string] => [`${placeId} started`, `${placeId} not`];
const plus = (names: readonly string[]) => names.map((name) => ({ name, times: 1 as const }));
const minus = (names: readonly string[]) => names.map((name) => ({ name, times: -1 as const }));
