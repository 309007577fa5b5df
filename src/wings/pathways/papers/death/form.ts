// That somebody has died, and that this was recorded by mistake.
import { z } from 'zod';
import { day, type Reading, readForm, words } from '../../../../shell/form.ts';
import type { Reference } from '../../reference.ts';

const schema = z.object({
  diedOn: day('Write the day, for example 19 11 2026. If it is not known, the day on which it became known'),
  number: words('Write the reference once more', 40),
});
export interface DeathForm {
  readonly diedOn: string;
}

/** The reference is written once more, so that it is not the one above or below it in a list. */
export function readDeathForm(
  body: Record<string, unknown>,
  { number }: Pick<Reference, 'number'>,
  today: string,
): Reading<DeathForm> {
  const read = readForm(schema, body, (typed) => [
    ...(typed.diedOn && typed.diedOn > today ? [{ name: 'diedOn', text: 'This day is still to come' }] : []),
    ...(typed.number && plain(typed.number) !== plain(number)
      ? [{ name: 'number', text: 'This is another reference than the one on this page. Look at it again' }]
      : []),
  ]);
  return read.ok ? { ok: true, values: { diedOn: read.values.diedOn } } : read;
}
const plain = (number: string): string => number.replaceAll(/[\s-]/g, '').toUpperCase();

const correction = z.object({
  because: words('Say how it came to be recorded, and how you know that it is wrong', 500),
});
export const readCorrectionForm = (body: Record<string, unknown>): Reading<z.output<typeof correction>> =>
  readForm(correction, body);
