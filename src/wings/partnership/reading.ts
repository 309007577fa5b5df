// Readings: one judgement each of a working relationship, with who made it and when. Words and rules.
import type { Level } from '../../shell/standing.ts';
import { timeIn } from './time-in.ts';

export const readingValues = ['productive', 'working', 'under strain', 'in conflict', 'unknown'] as const;
export type ReadingValue = (typeof readingValues)[number];
export const moments = ['before', 'during', 'after'] as const;
/** Seen from the dialogue: before it, while it went on, after it. */
export type Moment = (typeof moments)[number];

export interface Reading {
  readonly id: string;
  readonly interfaceId: string;
  /** Null for a reading across levels. */
  readonly level: Level | null;
  readonly value: ReadingValue;
  readonly readOn: string | null;
  /** When no day is known: "the four years before". */
  readonly whenWords: string | null;
  readonly moment: Moment;
  readonly sequence: number;
  readonly readBy: string | null;
  readonly because: string | null;
}

export const valueWords: Record<ReadingValue, string> = {
  productive: 'Productive',
  working: 'Working',
  'under strain': 'Under strain',
  'in conflict': 'In conflict',
  unknown: 'Not known',
};
export const momentWords: Record<Moment, string> = {
  before: 'Before the dialogue',
  during: 'While the dialogue went on',
  after: 'After',
};

const momentOrder: Record<Moment, number> = { before: 0, during: 1, after: 2 };

const timeOf = ({ readOn, whenWords }: Reading): string => readOn ?? timeIn(whenWords ?? '') ?? '';

/** Oldest first. Moment comes before day, because many readings have a moment and no day; those without stand first. */
export const inTime = (a: Reading, b: Reading): number =>
  momentOrder[a.moment] - momentOrder[b.moment] ||
  timeOf(a).localeCompare(timeOf(b)) ||
  a.sequence - b.sequence ||
  a.id.localeCompare(b.id);

/** The last reading at a level at a moment, or nothing. */
export const lastReading = (readings: readonly Reading[], level: Level | null, moment?: Moment): Reading | undefined =>
  readings
    .filter((reading) => reading.level === level && (moment === undefined || reading.moment === moment))
    .toSorted(inTime)
    .at(-1);
