/**
 * Which figures may leave a room, and in what form: the one function that every figure passes.
 *
 * Three surfaces, three rules (after NHS Digital's rule of 2018 for small areas: 1 to 7 hidden, the rest
 * rounded to 5):
 * - *room*: after the question is closed and with five answers or more, the exact whole. By side only where the room agreed to
 *   that beforehand and every side has five.
 * - *partners*: one room as a whole, never by side. Words, and rounded counts from eight answers on.
 * - *published*: three rooms or more together; never one room, never by side.
 *
 * Beyond the room nought is hidden with the small counts, so that all-the-same is never told from one who differs, and the form
 * is one that gives no count under eight away, not even by having been chosen ({@link formFor}). What was released for the same
 * rooms is shown again as it was, whatever came since. A pool that shares a room with an earlier one is not released: the
 * difference would tell of the rooms that came or went. Last, everything released of the question is put together
 * ({@link bounds}); when a count under eight comes out, this table is not released.
 *
 * It assumes: an answer is in exactly one option; a room's answers do not change once it is closed; how many answered in each
 * room may be known to anyone. It does not hold against someone who asks the function itself about every possible table of
 * *several* rooms at once; one release by itself holds against that too.
 */
import { type Band, bandOf, rangeOfBand } from './bands.ts';
import { bounds } from './bounds.ts';
import { COUNT_AT_LEAST, formFor, leads, rangeOfRounded, rounded } from './forms.ts';
import { type Range, sumOf } from './range.ts';

/** Answers, before anything is shown anywhere. */
const ANSWERS_AT_LEAST = 5;
/** Rooms, before anything is published. */
const ROOMS_AT_LEAST = 3;

export type Surface = 'room' | 'partners' | 'published';

export interface RoomTally {
  readonly id: string;
  readonly closed: boolean;
  /** How often each option was chosen, in the options' order. */
  readonly counts: readonly number[];
  /** The same by side: looked at for the room itself alone. */
  readonly sides?: readonly { readonly name: string; readonly counts: readonly number[] }[];
}
export interface Asked {
  /** The rooms whose answers are to be shown together; one for the room itself and for partners. */
  readonly rooms: readonly string[];
  readonly surface: Surface;
  /** The room agreed to see it by side before the question was put. */
  readonly agreedBySide?: boolean;
}
/** One question: every room that answered it, and everything that was released of it, on any surface. */
export interface Question {
  readonly rooms: readonly RoomTally[];
  readonly released: readonly Release[];
}

export type Shown =
  | { readonly is: 'count'; readonly count: number }
  /** To the nearest 5. Percentages are made from these, never from what was counted. */
  | { readonly is: 'rounded'; readonly count: number }
  | { readonly is: 'words'; readonly band: Band }
  /** Fewer than eight, or none: shown with counts. */
  | { readonly is: 'hidden' }
  /** Nothing is said of it: beside a leading answer in words. */
  | { readonly is: 'unsaid' };

export interface Figures {
  readonly answered: Shown;
  readonly cells: readonly Shown[];
}
/** A table that left a room. The ledger of these is what the next is checked against. */
export interface Release {
  readonly surface: 'partners' | 'published';
  readonly rooms: readonly string[];
  readonly figures: Figures;
}
export type Why =
  | 'no such room'
  | 'not closed yet'
  | 'too few answers'
  | 'too few rooms'
  | 'too many rooms'
  | 'part of it was released before'
  | 'it could be worked out';

export type Disclosed =
  | {
      readonly shown: true;
      readonly whole: Figures;
      /** Null: not by side. */
      readonly sides: readonly { readonly name: string; readonly figures: Figures }[] | null;
      /** To be kept in the ledger before anyone sees the figures; null inside the room. */
      readonly release: Release | null;
    }
  | { readonly shown: false; readonly because: Why };

/**
 * What may be shown of one question: the figures in the form in which they may leave, or why none may. Nothing that is refused
 * throws; tallies that are no counts, or with more than six options, do ({@link formFor}).
 *
 * Whoever calls it for *partners* or *published* keeps `release` in the ledger in the transaction that shows the figures, and gives the
 * whole ledger of the question with every later call: without it the differences between two releases are not looked at.
 *
 * `disclose({ rooms: [{ id: 'a', closed: true, counts: [9, 3, 2] }], released: [] }, { rooms: ['a'], surface: 'partners' })`
 */
export function disclose(question: Question, asked: Asked): Disclosed {
  const rooms = question.rooms.filter(({ id }) => asked.rooms.includes(id));
  if (rooms.length === 0 || rooms.length < new Set(asked.rooms).size) return no('no such room');
  if (rooms.some(({ closed }) => !closed)) return no('not closed yet');
  if (asked.surface !== 'published' && rooms.length > 1) return no('too many rooms');
  const counts = added(rooms);
  if (asked.surface === 'room') return inTheRoom(rooms, counts, asked.agreedBySide ?? false);
  const ids = rooms.map(({ id }) => id).sort();
  const before = question.released.filter(({ surface }) => surface === asked.surface);
  const same = before.find((release) => isSame(release.rooms, ids));
  if (same) return { shown: true, whole: same.figures, sides: null, release: same };
  if (asked.surface === 'published' && rooms.length < ROOMS_AT_LEAST) return no('too few rooms');
  if (before.some((release) => release.rooms.some((id) => ids.includes(id))))
    return no('part of it was released before');
  if (sum(counts) < ANSWERS_AT_LEAST) return no('too few answers');
  const figures = figuresOf(counts);
  if (!figures) return no('it could be worked out');
  const release: Release = { surface: asked.surface, rooms: ids, figures };
  return comesOut([...question.released, release], question.rooms)
    ? no('it could be worked out')
    : { shown: true, whole: figures, sides: null, release };
}

const no = (because: Why): Disclosed => ({ shown: false, because });
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));
const added = (rooms: readonly Pick<RoomTally, 'counts'>[]): number[] =>
  (rooms[0]?.counts ?? []).map((_, option) => sum(rooms.map(({ counts }) => counts[option] ?? 0)));

function inTheRoom([room]: readonly RoomTally[], counts: readonly number[], agreedBySide: boolean): Disclosed {
  if (sum(counts) < ANSWERS_AT_LEAST) return no('too few answers');
  const sides = room?.sides ?? [];
  const mayBySide = agreedBySide && sides.length > 0 && sides.every((side) => sum(side.counts) >= ANSWERS_AT_LEAST);
  return {
    shown: true,
    whole: exact(counts),
    sides: mayBySide ? sides.map((side) => ({ name: side.name, figures: exact(side.counts) })) : null,
    release: null,
  };
}

const exact = (counts: readonly number[]): Figures => ({
  answered: { is: 'count', count: sum(counts) },
  cells: counts.map((count) => ({ is: 'count', count })),
});

function figuresOf(counts: readonly number[]): Figures | undefined {
  const answered = sum(counts);
  const form = formFor(counts);
  const words = counts.map((count) => bandOf(count, answered));
  const leading = leads(words);
  const inForm = (count: number, option: number): Shown => {
    if (form === 'counts') return roundedCount(count);
    if (form === 'leading answer' && option !== leading) return { is: 'unsaid' };
    return { is: 'words', band: bandOf(count, answered) };
  };
  return form === 'nothing' ? undefined : { answered: roundedCount(answered), cells: counts.map(inForm) };
}

function roundedCount(exactly: number): Shown {
  const count = rounded(exactly);
  return count === 'hidden' ? { is: 'hidden' } : { is: 'rounded', count };
}

/** What someone can tell from what is shown, who knows how many answered. */
function rangeOf(shown: Shown, answered: number): Range {
  switch (shown.is) {
    case 'count':
      return { least: shown.count, most: shown.count };
    case 'rounded':
      return rangeOfRounded(shown.count);
    case 'hidden':
      return rangeOfRounded('hidden');
    case 'words':
      return rangeOfBand(shown.band, answered);
    case 'unsaid':
      return { least: 0, most: answered };
  }
}

/** Whether a count under eight has one value left, of any people whom the releases together tell apart. */
function comesOut(releases: readonly Release[], rooms: readonly RoomTally[]): boolean {
  const regions = regionsOf(releases, rooms);
  const answered = regions.map(({ inside }) => sum(added(inside)));
  const told = releases.map((release) => {
    const own = regions.flatMap(({ of }, region) => (of.includes(release) ? [region] : []));
    const whole = sum(own.map((region) => answered[region] ?? 0));
    return { regions: own, cells: release.figures.cells.map((cell) => rangeOf(cell, whole)) };
  });
  const held = bounds({ answered, options: rooms[0]?.counts.length ?? 0, told });
  const isPinned = ({ least, most }: Range): boolean => least === most && least < COUNT_AT_LEAST;
  return (
    held.some((row, region) => (answered[region] ?? 0) > 0 && row.some(isPinned)) ||
    told.some(({ regions: own, cells }) =>
      cells.some((cell, option) => {
        const { least, most } = sumOf(own.map((region) => held[region]?.[option] ?? cell));
        return isPinned({ least: Math.max(least, cell.least), most: Math.min(most, cell.most) });
      }),
    )
  );
}

/** Rooms that stand in exactly the same releases cannot be told apart by them. */
function regionsOf(releases: readonly Release[], rooms: readonly RoomTally[]) {
  const regions = new Map<string, { inside: RoomTally[]; of: readonly Release[] }>();
  for (const room of rooms) {
    const of = releases.filter((release) => release.rooms.includes(room.id));
    if (of.length === 0) continue;
    const key = releases.map((release) => (of.includes(release) ? '1' : '0')).join('');
    const region = regions.get(key) ?? { inside: [], of };
    region.inside.push(room);
    regions.set(key, region);
  }
  return [...regions.values()];
}
