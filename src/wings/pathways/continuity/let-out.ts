/**
 * What of a calendar quarter is let out beyond the teams: once, when the quarter is over for everyone in it. Every table passes
 * disclose(); an establishment in the quarter is a room. Pure.
 *
 * - Of all establishments together: how many started or not; and of each step before, how many came so far or not, and for each of the
 *   reasons how many did not start for it. Each is a table of two answers, since a table of six hides nearly everything; what they tell together is looked at here.
 * - Of each establishment by itself: how many started or not.
 * - By provider and by receiving area nothing: it would cut the same people another way, and the differences would tell of a few.
 */

import { disclose, type Figures, possibleOf, type Release, type RoomTally } from '../../../disclosure/index.ts';
import { daysFrom } from '../../../shell/days.ts';

import { stages } from './continuity.ts';
import { quarterUntil } from './day-count.ts';
import { comesOut, type Range, type Sum } from './together.ts';

/** Five weeks: day 21 has passed for whoever left on the last day, and the teams have had two weeks to write it down. */
const DAYS_AFTER = 35;
export const isDue = (quarter: string, today: string): boolean => daysFrom(quarterUntil(quarter), DAYS_AFTER) <= today;

/** The way, and how each step is asked: how many came so far? */
export const questions = ['sent', 'acknowledged', 'named', 'appointment', 'started'] as const;
export type Question = (typeof questions)[number];
/** Why somebody did not start: how many for this reason? There are other reasons, of which nothing is let out. */
export const reasonsAsked = [
  'did not come',
  'no place to offer',
  'lost contact',
  'moved away',
  'chose not to',
] as const;
export type Reason = (typeof reasonsAsked)[number];

export interface Room {
  readonly placeId: string;
  /** People by how far they came, in the order of `stages`. */
  readonly lost: readonly number[];
  /** Of those who did not start: people by reason. */
  readonly reasons: ReadonlyMap<string, number>;
}
export interface LetOut {
  readonly question: Question | Reason;
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
  const why = reasonsAsked.map((reason): LetOut => {
    const figures = shown({ tables: rooms.map((room) => reasonIn(room, reason)), released: [] }, places, 'published');
    return { question: reason, placeId: null, places, figures };
  });
  // the way before the reasons: whichever tells too much is left out whole
  const told = [whole, ...each];
  for (const tables of [way, why]) {
    const isSafe = !tellsTogether(rooms, [...told, ...tables]);
    told.splice(told.length - each.length, 0, ...tables.map((one) => (isSafe ? one : { ...one, figures: null })));
  }
  return told;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** Of a room: how many came so far, and how many did not. */
function tableOf({ placeId, lost }: Room, question: Question): RoomTally {
  const from = questions.indexOf(question) + 1;
  return { id: placeId, closed: true, counts: [sum(lost.slice(from)), sum(lost.slice(0, from))] };
}

function reasonIn({ placeId, lost, reasons }: Room, reason: Reason): RoomTally {
  const people = reasons.get(reason) ?? 0;
  return { id: placeId, closed: true, counts: [people, sum(lost) - people] };
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

/**
 * Whether all of it together gives a count under eight away, to somebody who knows how many left each establishment. How many came so far,
 * and how many did not, are counts of their own here: by them the steps hang together, one stage between each two.
 */
function tellsTogether(rooms: readonly Room[], released: readonly LetOut[]): boolean {
  const counts = new Map<string, Range>();
  const sums: Sum[] = [];
  const add = (of: Sum['of'], least: number, most = least) => sums.push({ of, least, most });
  const pair = (whose: string | null, question: LetOut['question'], people: number) => {
    const names = [cameAt(whose, question), notAt(whose, question)];
    for (const name of names) counts.set(name, { least: 0, most: people });
    add(plus(...names), people);
  };
  const left = sum(rooms.map(({ lost }) => sum(lost)));
  for (const stage of stages) counts.set(stage, { least: 0, most: left });
  for (const question of [...questions, ...reasonsAsked]) pair(null, question, left);
  counts.set('another reason', { least: 0, most: left });
  const because = reasonsAsked.map((reason) => cameAt(null, reason));
  add([...plus('another reason', ...because), ...minus(notAt(null, 'started'))], 0);
  for (const [at, question] of questions.entries()) {
    const [stage, next] = [stages[at + 1] ?? '', questions[at + 1]];
    // whoever came so far stopped here, or came on; whoever had not come on had not come so far, or stopped here
    add([...plus(cameAt(null, question)), ...minus(stage), ...(next ? minus(cameAt(null, next)) : [])], 0);
    if (next) add([...plus(notAt(null, next)), ...minus(notAt(null, question), stage)], 0);
  }
  add([...plus(notAt(null, 'sent')), ...minus(stages[0])], 0);
  for (const { placeId, lost } of rooms) pair(placeId, 'started', sum(lost));
  for (const nameAt of [cameAt, notAt])
    add([...plus(...rooms.map(({ placeId }) => nameAt(placeId, 'started'))), ...minus(nameAt(null, 'started'))], 0);
  for (const { question, placeId, figures } of released) {
    if (!figures) continue;
    const room = rooms.find((one) => one.placeId === placeId);
    const count = room ? sum(room.lost) : left;
    const [came, not] = possibleOf({ answered: { is: 'count', count }, cells: figures.cells }).cells;
    if (came) add(plus(cameAt(placeId, question)), came.least, came.most);
    if (not) add(plus(notAt(placeId, question)), not.least, not.most);
  }
  return comesOut(counts, sums);
}

const cameAt = (whose: string | null, question: LetOut['question']): string => `${whose ?? 'all'} ${question}`;
const notAt = (whose: string | null, question: LetOut['question']): string => `${whose ?? 'all'} not ${question}`;
const plus = (...names: readonly string[]) => names.map((name) => ({ name, times: 1 as const }));
const minus = (...names: readonly string[]) => names.map((name) => ({ name, times: -1 as const }));
