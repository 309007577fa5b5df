// Which period a reading stands for: chosen among those that are over and have none. Pure.
import { z } from 'zod';
import type { Field } from '../../../../shell/asked.ts';
import { day, type FieldError, readForm } from '../../../../shell/form.ts';
import { type Every, type Reading, standing } from '../measure.ts';
import { endOf, periodWords, startOf } from '../period.ts';
import { periodTyped } from '../period-typed.ts';

/** So many periods back can be chosen; what is older comes as a list. */
const mostBack = 36;

export function openPeriods(every: Every, readings: readonly Reading[], today: string): string[] {
  if (every === 'day') return [];
  const taken = new Set(standing(readings).map(({ standsFor }) => standsFor));
  const open: string[] = [];
  let start = startOf(every, today);
  for (let n = 0; n <= mostBack; n++) {
    if (endOf(every, start) < today && !taken.has(start)) open.push(start);
    start = startOf(every, new Date(Date.parse(`${start}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10));
  }
  return open;
}

export const periodField = (every: Every, open: readonly string[]): Field =>
  every === 'day'
    ? { is: 'day', name: 'on', options: { label: 'Which day does it stand for?' } }
    : {
        is: 'select',
        name: 'on',
        options: {
          label: every === 'month' ? 'Which month does it stand for?' : 'Which quarter does it stand for?',
          items: open.map((start) => ({ value: start, text: periodWords(every, start) })),
          empty: 'Choose one',
        },
      };

const ofDay = z.object({ on: day('Write the day that it stands for') });

export function periodIn(
  every: Every,
  body: Record<string, unknown>,
  today: string,
): { readonly start: string } | { readonly errors: readonly FieldError[] } {
  const read = every === 'day' ? readForm(ofDay, body) : null;
  if (read && !read.ok) return { errors: read.errors };
  const typed = read?.ok ? read.values.on : typeof body.on === 'string' ? body.on : '';
  if (typed === '') return { errors: [{ name: 'on', text: 'Choose what it stands for' }] };
  const found = periodTyped(every, typed, today);
  return 'fault' in found ? { errors: [{ name: 'on', text: found.fault }] } : found;
}
