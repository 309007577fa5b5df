// A regular forum: what it is for, how often, when next, where.
import { z } from 'zod';
import {
  type FieldError,
  maybeDay,
  maybeId,
  maybeOneOf,
  maybeWholeNumber,
  maybeWords,
  type Reading,
  readForm,
  words,
} from '../../../shell/form.ts';
import { type Forum, units } from '../forum.ts';
import type { ForumWords } from '../store/forums.ts';

const schema = z.object({
  name: words('Say what it is called', 120),
  purpose: maybeWords(500),
  everyCount: maybeWholeNumber('Write how many weeks or months, as a number from 1 to 52', 1, 52),
  everyUnit: maybeOneOf(units),
  cadenceWords: maybeWords(200),
  nextOn: maybeDay(),
  nextAt: maybeWords(5),
  where: maybeWords(200),
  engagement: maybeId(),
});

export function readForumForm(
  body: Record<string, unknown>,
  engagementErrors: (id: string | null | undefined) => FieldError[],
): Reading<ForumWords> {
  const read = readForm(schema, body, (typed) => [...wrong(typed), ...engagementErrors(typed.engagement)]);
  if (!read.ok) return read;
  const { engagement, ...values } = read.values;
  return { ok: true, values: { ...values, engagementId: engagement } };
}

function wrong({ everyCount, everyUnit, cadenceWords, nextAt }: Partial<z.output<typeof schema>>): FieldError[] {
  const errors: FieldError[] = [];
  if (everyCount != null && everyUnit === null)
    errors.push({ name: 'everyUnit', text: 'Say whether these are weeks or months' });
  if (everyCount === null && everyUnit != null)
    errors.push({ name: 'everyCount', text: 'Write how many weeks or months' });
  if (everyCount === null && everyUnit === null && cadenceWords === null)
    errors.push({ name: 'cadenceWords', text: 'Say how often: with a number, or in your own words' });
  if (nextAt && !/^([01]\d|2[0-3]):[0-5]\d$/.test(nextAt))
    errors.push({ name: 'nextAt', text: 'Write the time as on a clock, for example 14:00' });
  return errors;
}

export const forumFormValues = ({ nextAt, engagementId, ...forum }: Forum): Record<string, unknown> => ({
  ...forum,
  nextAt: nextAt?.slice(0, 5) ?? '',
  engagement: engagementId,
});
