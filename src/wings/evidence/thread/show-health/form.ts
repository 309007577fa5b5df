// Which stretch somebody asks for: all of it, the last twelve months, or from one day to another. Pure.
import { z } from 'zod';
import { type FieldError, maybeDay, readForm } from '../../../../shell/form.ts';
import type { Stretch } from '../../../coproduction/index.ts';

export const overs = ['all', 'year', 'days'] as const;
export type Over = (typeof overs)[number];

export interface Chosen {
  readonly over: Over;
  readonly stretch: Stretch;
  readonly errors: readonly FieldError[];
}

const schema = z.object({ from: maybeDay(), to: maybeDay() });

/** What cannot be read is asked again, and everything is counted meanwhile. */
export function stretchIn(query: Readonly<Record<string, string>>, today: string): Chosen {
  const over = overs.find((one) => one === query.over) ?? 'all';
  if (over === 'all') return { over, stretch: { from: null, to: null }, errors: [] };
  if (over === 'year') return { over, stretch: { from: aYearBefore(today), to: today }, errors: [] };
  const read = readForm(schema, query, ({ from, to }) => {
    if (from && to && to < from) return [{ name: 'to', text: 'The last day comes before the first. Turn them round' }];
    return from === null && to === null ? [{ name: 'from', text: 'Give a first day, a last day or both' }] : [];
  });
  if (!read.ok) return { over, stretch: { from: null, to: null }, errors: read.errors };
  return { over, stretch: read.values, errors: [] };
}

/** The day after the same day a year ago, so that twelve months are counted and no day twice. */
function aYearBefore(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year - 1, month, 0)).getUTCDate();
  return new Date(Date.UTC(year - 1, month - 1, Math.min(day, last) + 1)).toISOString().slice(0, 10);
}
