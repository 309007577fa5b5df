/**
 * The closed list of entry kinds. For each: the least depth of keeping at which it belongs in the record, whether it
 * holds words (and so may be struck out), and its reader. Readers are tolerant of what is extra or left out, and strict
 * about closed lists: a word they do not know makes the payload unreadable, and it is counted, not guessed at.
 *
 * What `refs` names, first to last: a correction, a moving up or a renaming names what it changes, then the versions
 * it saw; putting under a theme names the contribution, then the theme; striking out names what is struck; a point
 * taken further names where it came from; any other kind that names an earlier entry of its own kind replaces it.
 */
import {
  AFTERCARE_FOR,
  AMOUNTS,
  type Attributed,
  type ContributionBody,
  DEPTHS,
  type Depth,
  FORMS,
  type Kind,
  type NoPayload,
  OUTCOMES,
  type Payloads,
  PRACTICES,
  PRINCIPLES,
  type SideBody,
  TELLABLE,
  WAYS_BACK,
  WHYS,
  type Words,
} from './payloads.ts';
import { day, type Fields, fields, LONGEST_PROSE, LONGEST_WORDS, listOf, name, oneOf, text, whole } from './reading.ts';

type Rule<P> = {
  readonly least: Depth;
  readonly words: boolean;
  readonly read: (f: Fields) => P | null;
};

const MOST_PEOPLE = 100_000;
const MOST_PARTS = 50;

export const KINDS: { readonly [K in Kind]: Rule<Payloads[K]> } = {
  'session opened': { least: 'number', words: false, read: readOpened },
  'keeping chosen': { least: 'number', words: false, read: (f) => only('depth', oneOf(DEPTHS, f.depth)) },
  'attendance counted': { least: 'number', words: false, read: readAttendance },
  'container line agreed': { least: 'prose', words: true, read: readWords },
  'prose kept': { least: 'prose', words: true, read: (f) => only('words', text(f.words, LONGEST_PROSE)) },
  'contribution kept': { least: 'points', words: true, read: readContribution },
  'contribution corrected': { least: 'points', words: true, read: readCorrection },
  'contribution moved up': { least: 'points', words: true, read: readMove },
  'entry struck out': { least: 'number', words: false, read: (f) => only('why', oneOf(WHYS, f.why)) },
  'theme named': { least: 'points', words: true, read: (f) => only('title', name(f.title)) },
  'theme renamed': { least: 'points', words: true, read: (f) => only('title', name(f.title)) },
  'contribution put under theme': { least: 'points', words: false, read: readNothing },
  'contribution taken out of theme': { least: 'points', words: false, read: readNothing },
  'difference held': { least: 'points', words: true, read: readDifference },
  'reflection kept': { least: 'points', words: true, read: readReflection },
  'witness reflected': { least: 'points', words: true, read: readWords },
  'balance asked': { least: 'prose', words: false, read: readNothing },
  'balance entered': { least: 'prose', words: false, read: readBalance },
  'point taken further': { least: 'prose', words: true, read: (f) => only('what', text(f.what, LONGEST_WORDS)) },
  'session closed': { least: 'number', words: false, read: (f) => only('outcome', oneOf(OUTCOMES, f.outcome)) },
  'record offered back': { least: 'number', words: false, read: (f) => only('how', oneOf(WAYS_BACK, f.how)) },
  'record corrected': { least: 'prose', words: true, read: readWords },
  'record agreed': { least: 'number', words: false, read: readNothing },
  'dissent attached': { least: 'prose', words: true, read: readAttributed },
  'aftercare noted': { least: 'prose', words: true, read: readAftercare },
};

export function isKind(kind: string): kind is Kind {
  return Object.hasOwn(KINDS, kind);
}

/** Whether a room that chose this depth has this kind in its record. The wing refuses; the reducer leaves out. */
export function mayKeep(depth: Depth, kind: Kind): boolean {
  return DEPTHS.indexOf(KINDS[kind].least) <= DEPTHS.indexOf(depth);
}

/** Whether anyone may say "don't write that down" of it. A kind we do not know may hold words, so it may be struck. */
export function mayBeStruck(kind: string): boolean {
  return !isKind(kind) || KINDS[kind].words;
}

/** Whether entries of this kind hold nothing beyond their header. */
export function hasNoPayload(kind: Kind): boolean {
  return KINDS[kind].read === readNothing;
}

/** The payload in its exact shape, or null when it is not one. */
export function readPayload<K extends Kind>(kind: K, body: unknown): Payloads[K] | null {
  const found = fields(body) ?? (hasNoPayload(kind) ? {} : null);
  return found === null ? null : KINDS[kind].read(found);
}

function only<N extends string, T>(field: N, value: T | null): Readonly<Record<N, T>> | null {
  // The computed key widens to string; the one field put in is the one named.
  return value === null ? null : ({ [field]: value } as Record<N, T>);
}

function readNothing(): NoPayload {
  return {};
}

function readWords(f: Fields): Words | null {
  return only('words', text(f.words, LONGEST_WORDS));
}

function readAttributed(f: Fields): Attributed | null {
  const words = text(f.words, LONGEST_WORDS);
  return words === null ? null : { words, perspective: name(f.perspective) };
}

function readOpened(f: Fields): Payloads['session opened'] | null {
  const limits = name(f.limits);
  const readBy = name(f.readBy);
  return limits === null || readBy === null ? null : { limits, readBy };
}

function readAttendance(f: Fields): Payloads['attendance counted'] | null {
  const people = whole(f.people, 0, MOST_PEOPLE);
  const given = f.byPerspective ?? null;
  const byPerspective = given === null ? null : listOf(given, readCount, MOST_PARTS);
  return people === null || (given !== null && byPerspective === null) ? null : { people, byPerspective };
}

function readCount(value: unknown): { perspective: string; people: number } | null {
  const perspective = name(fields(value)?.perspective);
  const people = whole(fields(value)?.people, 0, MOST_PEOPLE);
  return perspective === null || people === null ? null : { perspective, people };
}

function readContribution(f: Fields): ContributionBody | null {
  const form = oneOf(FORMS, f.form ?? 'spoken');
  const couldTell = oneOf(TELLABLE, f.couldTell ?? 'not asked');
  if (form === null || couldTell === null) return null;
  // Silence may be kept with no words at all; anything else has some.
  const words = text(f.words, LONGEST_WORDS) ?? (form === 'silent' ? '' : null);
  if (words === null) return null;
  const [perspective, segment] = [name(f.perspective), name(f.segment)];
  return { words, perspective, form, exact: f.exact === true, segment, couldTell };
}

function readCorrection(f: Fields): Payloads['contribution corrected'] | null {
  const words = text(f.words, LONGEST_WORDS);
  if (words === null) return null;
  return {
    words,
    ...(f.perspective === undefined ? {} : { perspective: name(f.perspective) }),
    ...(typeof f.exact === 'boolean' ? { exact: f.exact } : {}),
  };
}

function readMove(f: Fields): Payloads['contribution moved up'] | null {
  const body = readContribution(f);
  const agreedBy = oneOf(['speaker', 'room'] as const, f.agreedBy);
  return body === null || agreedBy === null ? null : { ...body, agreedBy };
}

function readDifference(f: Fields): Payloads['difference held'] | null {
  const sides = listOf(f.sides, readSide, MOST_PARTS);
  return sides === null || sides.length < 2 ? null : { sides, comesBack: day(f.comesBack) };
}

function readSide(value: unknown): SideBody | null {
  const f = fields(value);
  const contribution = name(f?.contribution);
  if (contribution !== null) return { words: null, perspective: null, contribution };
  const words = text(f?.words, LONGEST_WORDS);
  return words === null ? null : { words, perspective: name(f?.perspective), contribution: null };
}

function readReflection(f: Fields): Payloads['reflection kept'] | null {
  const on = oneOf([...PRACTICES, ...PRINCIPLES], f.on);
  const words = text(f.words, LONGEST_WORDS);
  return on === null || words === null ? null : { on, words };
}

function readBalance(f: Fields): Payloads['balance entered'] | null {
  const perspectives = listOf(f.perspectives, name, MOST_PARTS);
  const amount = oneOf(AMOUNTS, f.amount);
  if (perspectives === null || perspectives.length === 0 || amount === null) return null;
  return { perspectives: [...new Set(perspectives)].sort(), amount };
}

function readAftercare(f: Fields): Payloads['aftercare noted'] | null {
  const who = oneOf(AFTERCARE_FOR, f.for);
  const words = text(f.words, LONGEST_WORDS);
  return who === null || words === null ? null : { for: who, words };
}
