// How many people were there; by perspective where the room chose more than a number.
import { z } from 'zod';
import { type FieldError, type Reading, readForm, wholeNumber } from '../../../../shell/form.ts';

export interface PeopleForm {
  readonly people: number;
  readonly byPerspective: readonly { readonly perspective: string; readonly people: number }[] | null;
}
const schema = z.object({ people: wholeNumber('Write how many people were there, in figures', 0, 10_000) });

/** @param perspectives ids that may be counted; none when the room chose a number only */
export function readPeopleForm(body: Record<string, unknown>, perspectives: readonly string[]): Reading<PeopleForm> {
  const read = readForm(schema, body);
  const errors: FieldError[] = read.ok ? [] : [...read.errors];
  const counted = perspectives.flatMap((perspective) => {
    const typed = String(body[`of-${perspective}`] ?? '').trim();
    if (typed === '') return [];
    if (!/^\d{1,5}$/.test(typed)) errors.push({ name: `of-${perspective}`, text: 'Write the number in figures' });
    return [{ perspective, people: Number(typed) }];
  });
  const sum = counted.reduce((soFar, { people }) => soFar + people, 0);
  if (read.ok && errors.length === 0 && sum > read.values.people)
    errors.push({ name: 'people', text: `The views come to ${sum}, which is more than that` });
  if (!read.ok || errors.length > 0) return { ok: false, errors };
  return { ok: true, values: { people: read.values.people, byPerspective: counted.length === 0 ? null : counted } };
}
