// A piece of work: what it was, when, who led, decided and was paid. Never anybody's name.
import { z } from 'zod';
import {
  day,
  type FieldError,
  maybeDay,
  maybeOneOf,
  maybeWholeNumber,
  maybeWords,
  oneOf,
  type Reading,
  readForm,
  words,
} from '../../../../shell/form.ts';
import { bands, type Involvement, paids, who } from '../involvement.ts';

const schema = z.object({
  title: words('Say what the work was', 200),
  about: maybeWords(1000),
  partOf: maybeWords(80),
  from: day('Say when it began, for example 11 6 2026'),
  until: maybeDay(),
  led: oneOf(who, 'Say who led, or that it is not said'),
  decided: oneOf(who, 'Say who decided, or that it is not said'),
  paid: oneOf(paids, 'Say how people were paid, or that it is not said'),
  band: maybeOneOf(bands),
  paidAfterDays: maybeWholeNumber('Write the days as a number, or leave it empty', 0, 3650),
  whoWasThere: maybeWords(500),
});
export type InvolvementForm = z.output<typeof schema>;

/** @param partOf what a piece of work can have been part of: 'engagement:…' */
export const readInvolvementForm = (
  body: Record<string, unknown>,
  partOf: readonly { readonly value: string }[],
): Reading<InvolvementForm> =>
  readForm(schema, body, ({ from, until, paid, band, paidAfterDays, partOf: chosen }) => {
    const faults: FieldError[] = [];
    const isPaid = paid === 'at a rate' || paid === 'voucher';
    if (from && until && until < from) faults.push({ name: 'until', text: 'It cannot end before it began' });
    if (paid && !isPaid && band)
      faults.push({ name: 'band', text: 'Only what is paid or given has a sum. Choose “Not said”' });
    if (paid && !isPaid && typeof paidAfterDays === 'number')
      faults.push({ name: 'paidAfterDays', text: 'Only what is paid or given comes after some days. Leave it empty' });
    if (chosen && !partOf.some(({ value }) => value === chosen))
      faults.push({ name: 'partOf', text: 'Choose one of the answers on the page' });
    return faults;
  });

export const involvementValues = (work: Involvement): Record<string, unknown> => ({ ...work });
