// Days of an example that are told from the day on which it is loaded, so that it stays as lively as it was written. Pure.

import { z } from 'zod';
import { daysFrom } from '../../../shell/days.ts';
import { londonDay } from '../../../shell/london-day.ts';
import { day, some } from '../schema-parts.ts';

/** A day, or so many days before the day of loading; fewer than none are days to come. */
export const dayOrAgo = z.union([day, some({ daysAgo: z.int() })]);
export type DayOrAgo = z.output<typeof dayOrAgo>;

export const dayOf = (told: DayOrAgo | undefined, now: Date): string | null =>
  told === undefined ? null : typeof told === 'string' ? told : daysFrom(londonDay(now), -told.daysAgo);

/** The same with every such day as a date. */
export type Dated<T> = T extends { readonly daysAgo: number }
  ? string
  : T extends readonly (infer One)[]
    ? Dated<One>[]
    : T extends object
      ? { [Key in keyof T]: Dated<T[Key]> }
      : T;
export function dated<T>(told: T, now: Date): Dated<T>;
export function dated(told: unknown, now: Date): unknown {
  if (Array.isArray(told)) return told.map((one) => dated(one, now));
  if (typeof told !== 'object' || told === null) return told;
  if ('daysAgo' in told && typeof told.daysAgo === 'number') return dayOf({ daysAgo: told.daysAgo }, now);
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, dated(value, now)]));
}
