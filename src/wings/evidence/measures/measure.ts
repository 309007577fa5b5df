// Measures: what is counted over time, and what is known of it. Words and rules. Pure.
import type { Level, Tier } from '../../../shell/standing.ts';
import type { Limits } from './limits.ts';

export const kinds = ['count', 'rate', 'proportion', 'days', 'relationship'] as const;
export type Kind = (typeof kinds)[number];
export const everies = ['day', 'month', 'quarter'] as const;
export type Every = (typeof everies)[number];
export const wishes = ['more', 'less', 'none'] as const;
export type Wish = (typeof wishes)[number];
export const sources = ['given', 'response days', 'continuity', 'sessions lost', 'relationship'] as const;
export type Source = (typeof sources)[number];
export const limitChoices = ['points', 'counts', 'none'] as const;
export type LimitChoice = (typeof limitChoices)[number];
export const measureStates = ['in use', 'ended', 'gap'] as const;
export type MeasureState = (typeof measureStates)[number];

export const kindWords: Record<Kind, string> = {
  count: 'A count',
  rate: 'A rate: how many for so many',
  proportion: 'A share: how many of all',
  days: 'How many days',
  relationship: 'How a relationship was read',
};
export const everyWords: Record<Every, string> = {
  day: 'Each on its own day',
  month: 'Every month',
  quarter: 'Every three months',
};
export const wishWords: Record<Wish, string> = {
  more: 'More is wished',
  less: 'Less is wished',
  none: 'No direction is wished',
};
export const sourceWords: Record<Exclude<Source, 'given'>, string> = {
  'response days': 'From the record: days from what was put to the first answer, the one in the middle of each month',
  continuity: 'From the record: who started treatment within 21 days, as it was let out',
  'sessions lost': 'From the record: places in sessions that were lost, as it was let out',
  relationship: 'From the record: readings of the relationship',
};

export interface MeasureWords {
  readonly name: string;
  readonly whatItCounts: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly per: number | null;
  readonly every: Every;
  readonly wished: Wish;
  readonly aim: number | null;
  readonly aimSetBy: string | null;
  readonly source: Source;
  /** Where the number comes from, as its keeper says it. */
  readonly sourceWords: string | null;
  readonly interfaceId: string | null;
  readonly level: Level | null;
  /** Null: the partnership as a whole. */
  readonly placeId: string | null;
  readonly limits: LimitChoice;
}
export interface Measure extends MeasureWords {
  readonly id: string;
  readonly slug: string;
  readonly state: MeasureState;
  readonly because: string | null;
  readonly tier: Extract<Tier, 'partners' | 'published'>;
  readonly version: number;
}

/** What was said of one period: a figure, or why there is none. */
export interface Said {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknownBecause: string | null;
}
export interface Reading extends Said {
  readonly id: string;
  /** The day, or the first day of the month or quarter. */
  readonly standsFor: string;
  readonly givenAs: string;
  readonly givenAt: Date;
  readonly correctsId: string | null;
  readonly correctedBecause: string | null;
}
export interface ChangeIdea {
  readonly id: string;
  readonly measureId: string;
  readonly words: string;
  readonly beganOn: string;
  readonly endedOn: string | null;
  readonly endedBecause: string | null;
  readonly version: number;
}
/** From here on middle and limits are worked out anew, because somebody chose it. */
export interface Step {
  readonly id: string;
  readonly fromOn: string;
  readonly because: string;
  readonly chosenAs: string;
  readonly chosenOn: string;
}

/** What the record gives fixes what kind of figure it is. */
export function fixedBySource(source: Source): Partial<Pick<MeasureWords, 'kind' | 'every' | 'per'>> {
  switch (source) {
    case 'response days':
      return { kind: 'days', every: 'month', per: null };
    case 'continuity':
    case 'sessions lost':
      return { kind: 'proportion', every: 'quarter', per: null };
    case 'relationship':
      return { kind: 'relationship', every: 'day', per: null };
    case 'given':
      return {};
  }
}

/** Readings that stand: the last of each chain of corrections, in the order of time. */
export function standing(readings: readonly Reading[]): Reading[] {
  const corrected = new Set(readings.map(({ correctsId }) => correctsId));
  return readings
    .filter(({ id }) => !corrected.has(id))
    .toSorted((a, b) => a.standsFor.localeCompare(b.standsFor) || a.id.localeCompare(b.id));
}

/** A share or a rate with fewer behind it could point at a person: it is kept, and shown to nobody. As audits of notes have it. */
const shownFrom = 8;
const isTooFew = ({ denominator }: Said): boolean => denominator !== null && denominator < shownFrom;

/** How the figure of a period stands on the chart: shares in every 100, rates for each `per`. */
export function shownValue({ kind, per }: Pick<Measure, 'kind' | 'per'>, said: Said): number | null {
  if (said.unknownBecause !== null || isTooFew(said)) return null;
  if (kind !== 'rate' && kind !== 'proportion') return said.value;
  if (said.numerator === null || said.denominator === null || said.denominator <= 0) return null;
  return (scaleOf({ kind, per }) * said.numerator) / said.denominator;
}
/** Limits of shares are parts of one and those of rates per one: so many times as much stands on the chart. */
export const scaleOf = ({ kind, per }: Pick<Measure, 'kind' | 'per'>): number =>
  kind === 'proportion' ? 100 : kind === 'rate' ? (per ?? 1) : 1;
export const scaled = (limits: Limits | null, by: number): Limits | null =>
  limits?.map(
    (one) => one && { middle: one.middle * by, lower: one.lower * by, upper: one.upper * by, reach: one.reach * by },
  ) ?? null;

/** As it is read: at most one figure after the point, and none where it says nothing. */
export const numberWords = (value: number): string => String(Math.round(value * 10) / 10);

/** "12 call-outs", "31 of 40, 77.5 in every 100", "3 for 120, 2.5 for every 100", or why there is none. */
export function saidWords({ kind, per, unit }: Pick<Measure, 'kind' | 'per' | 'unit'>, said: Said): string {
  if (said.unknownBecause !== null) return `Not known: ${said.unknownBecause}`;
  if (isTooFew(said)) return `Too few to show: under ${shownFrom}`;
  const shown = shownValue({ kind, per }, said);
  if (shown === null) return 'Not known';
  if (kind === 'proportion') return `${said.numerator} of ${said.denominator}, ${numberWords(shown)} in every 100`;
  if (kind === 'rate') return `${said.numerator} for ${said.denominator}, ${numberWords(shown)} for every ${per ?? 1}`;
  return `${numberWords(shown)} ${unit}`;
}
