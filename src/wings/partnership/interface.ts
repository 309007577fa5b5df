// Interfaces: two or more sides that meet in the work, at levels and across them. Words and rules.
import { type Level, levels } from '../../shell/standing.ts';
import { lastReading, type Moment, type Reading, type ReadingValue, valueWords } from './reading.ts';

export interface Side {
  readonly id: string;
  readonly name: string;
  readonly partnerId: string | null;
  readonly position: number;
}

/** Who stands where: a side at a level, or an experience beside the levels (side and level null). */
export interface InterfaceSeat {
  readonly id: string;
  readonly sideId: string | null;
  readonly level: Level | null;
  readonly perspectiveId: string | null;
  readonly words: string;
  readonly asked: boolean;
  readonly position: number;
}

export interface Interface {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly about: string | null;
  readonly sides: readonly Side[];
  readonly seats: readonly InterfaceSeat[];
  readonly version: number;
}

export const levelWords: Record<Level, string> = {
  strategic: 'Strategic',
  managerial: 'Managerial',
  operational: 'Operational',
};
export const levelMeans: Record<Level, string> = {
  strategic: 'sets direction',
  managerial: 'runs the service',
  operational: 'does the work',
};

export const seatsAt = (face: Interface, sideId: string, level: Level): InterfaceSeat[] =>
  face.seats.filter((seat) => seat.sideId === sideId && seat.level === level);
/** Beside the levels, never under them. */
export const besideTheLevels = (face: Interface): InterfaceSeat[] => face.seats.filter(({ level }) => level === null);

/** Levels at which somebody stands or something was read; all three while nothing is known. */
export function levelsOf(face: Interface, readings: readonly Reading[]): Level[] {
  const used = levels.filter(
    (level) => face.seats.some((seat) => seat.level === level) || readings.some((reading) => reading.level === level),
  );
  return used.length > 0 ? used : [...levels];
}

/** "Productive at strategic level and in conflict at operational level", the last reading at each; nothing where none was read. */
export function inOneSentence(readings: readonly Reading[], moment?: Moment): string | null {
  const where = new Map<ReadingValue, Level[]>();
  for (const level of levels) {
    const last = lastReading(readings, level, moment);
    if (last) where.set(last.value, [...(where.get(last.value) ?? []), level]);
  }
  const parts = [...where].map(([value, at]) => `${valueWords[value].toLowerCase()} at ${listed(at)} level`);
  const across = lastReading(readings, null, moment);
  if (across) parts.push(`${valueWords[across.value].toLowerCase()} across levels`);
  const words = listed(parts);
  return words === '' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Before the dialogue and after it, where both were read. */
export function beforeAndAfter(readings: readonly Reading[]): string | null {
  const [before, after] = [inOneSentence(readings, 'before'), inOneSentence(readings, 'after')];
  if (before === null || after === null) return lastRead(readings);
  return `Before the dialogue: ${begunLow(before)} After: ${begunLow(after)}`;
}

/** The last reading at each level, and that it is from before the dialogue when nothing was read since. */
export function lastRead(readings: readonly Reading[]): string | null {
  const last = inOneSentence(readings);
  return last !== null && readings.every(({ moment }) => moment === 'before')
    ? `Before the dialogue: ${begunLow(last)}`
    : last;
}
const begunLow = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
