// When and where a launch is. What is not known yet is left empty, and is shown as TBC.
import { z } from 'zod';
import { type FieldError, maybeDay, maybeWords, type Reading, readForm } from '../../../shell/form.ts';
import type { LaunchWords } from '../store/launches.ts';

const schema = z.object({ on: maybeDay(), startsAt: maybeWords(5), where: maybeWords(200) });

/** 'HH:MM' on a clock of 24 hours, or what is wrong with it. */
export const clockFault = (name: string, at: string | null | undefined): FieldError[] =>
  at && !/^([01]\d|2[0-3]):[0-5]\d$/.test(at)
    ? [{ name, text: 'Write the time as on a clock, for example 14:00' }]
    : [];

export function readLaunchForm(body: Record<string, unknown>, today: string): Reading<LaunchWords> {
  const read = readForm(schema, body, ({ on, startsAt }) => [
    ...(on && on < today ? [{ name: 'on', text: 'Choose today or a day that is still to come' }] : []),
    ...clockFault('startsAt', startsAt),
  ]);
  if (!read.ok) return read;
  const { on, startsAt, where } = read.values;
  return { ok: true, values: { onDate: on, startsAt, where } };
}
