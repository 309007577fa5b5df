// One day of a forum: as the rule has it, left out, or moved.
import { z } from 'zod';
import { type FieldError, maybeDay, maybeWords, oneOf, type Reading, readForm } from '../../../shell/form.ts';
import type { ForumDay } from '../forum.ts';

const schema = z.object({
  change: oneOf(['left out', 'moved', 'as the rule has it'], 'Say what becomes of this meeting'),
  leftOutBecause: maybeWords(200),
  toDay: maybeDay(),
  toAt: maybeWords(5),
  toWhere: maybeWords(200),
  movedBecause: maybeWords(200),
});

/** Null is as the rule has it. */
export type DayChange = Omit<ForumDay, 'on'> | null;

export function readDayForm(body: Record<string, unknown>, today: string): Reading<{ change: DayChange }> {
  const read = readForm(schema, body, (typed) => {
    const errors: FieldError[] = [];
    if (typed.change === 'left out' && typed.leftOutBecause === null)
      errors.push({ name: 'leftOutBecause', text: 'Say why it is left out' });
    if (typed.change === 'moved' && typed.toDay === null)
      errors.push({ name: 'toDay', text: 'Say on which day it is held instead' });
    if (typed.change === 'moved' && typed.toDay && typed.toDay < today)
      errors.push({ name: 'toDay', text: 'This day has passed. Choose one that is still to come' });
    if (typed.toAt && !/^([01]\d|2[0-3]):[0-5]\d$/.test(typed.toAt))
      errors.push({ name: 'toAt', text: 'Write the time as on a clock, for example 14:00' });
    return errors;
  });
  if (!read.ok) return read;
  const { change, leftOutBecause, toDay, toAt, toWhere, movedBecause } = read.values;
  if (change === 'as the rule has it') return { ok: true, values: { change: null } };
  const leftOut = { toDay: null, toAt: null, toWhere: null, because: leftOutBecause };
  const moved = { toDay, toAt, toWhere, because: movedBecause };
  return { ok: true, values: { change: { change, ...(change === 'moved' ? moved : leftOut) } } };
}

export const dayFormValues = (kept: ForumDay | undefined): Record<string, unknown> => ({
  change: kept?.change ?? '',
  leftOutBecause: kept?.change === 'left out' ? kept.because : '',
  movedBecause: kept?.change === 'moved' ? kept.because : '',
  toDay: kept?.toDay,
  toAt: kept?.toAt ?? '',
  toWhere: kept?.toWhere ?? '',
});
