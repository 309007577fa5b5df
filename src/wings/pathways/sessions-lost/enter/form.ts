// The counts of one week, as they are typed or keyed in from paper. A box left empty is nought.
import { z } from 'zod';
import {
  day,
  type FieldError,
  id,
  maybeId,
  maybeWholeNumber,
  maybeWords,
  oneOf,
  type Reading,
  readForm,
  wholeNumber,
  words,
} from '../../../../shell/form.ts';
import { type Counted, countFaults, mondayOf, type Places, type Reason, reasons } from '../lost.ts';

const count = () => maybeWholeNumber('Write a whole number, or leave it empty for none', 0, 10_000);
const ofReasons = Object.fromEntries(reasons.map((reason) => [reason, count()]));
const schema = z.object({
  week: day('Write a day in that week, for example 11 6 2026'),
  wing: words('Say which wing it was', 60),
  providerId: id('Choose the provider'),
  service: maybeId(),
  what: maybeWords(120),
  planned: wholeNumber('Write how many sessions were planned', 0, 1000),
  ran: wholeNumber('Write how many ran. None is 0', 0, 1000),
  counted: oneOf(['yes', 'no'], 'Say whether the places were counted'),
  offered: count(),
  used: count(),
  // the names of the reasons, each a count
  ...(ofReasons as Record<Reason, ReturnType<typeof count>>),
});
type Typed = Partial<z.output<typeof schema>>;

interface Known {
  readonly providerIds: readonly string[];
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
}

const placesIn = (typed: Typed): Places | null =>
  typed.counted === 'yes'
    ? {
        ...(Object.fromEntries(reasons.map((reason) => [reason, typed[reason] ?? 0])) as Record<Reason, number>),
        offered: typed.offered ?? 0,
        used: typed.used ?? 0,
      }
    : null;

function wrong(typed: Typed, { providerIds, services, today }: Known): FieldError[] {
  const faults: FieldError[] = [];
  if (typed.week !== undefined && mondayOf(typed.week) > today)
    faults.push({ name: 'week', text: 'This week has not begun yet' });
  if (typed.providerId !== undefined && !providerIds.includes(typed.providerId))
    faults.push({ name: 'providerId', text: 'Choose one of the providers on the page' });
  if (typed.service && !services.some((one) => one.id === typed.service))
    faults.push({ name: 'service', text: 'Choose one of the services on the page' });
  if (typed.what === null && !typed.service)
    faults.push({ name: 'what', text: 'Say which sessions these were, for example: SMART group' });
  if (typed.planned !== undefined && typed.ran !== undefined)
    faults.push(...countFaults({ planned: typed.planned, ran: typed.ran, places: placesIn(typed) }));
  return faults;
}

export function readLostForm(body: Record<string, unknown>, known: Known): Reading<Counted> {
  const read = readForm(schema, body, (typed) => wrong(typed, known));
  if (!read.ok) return read;
  const { week, wing, providerId, service, what, planned, ran } = read.values;
  const chosen = known.services.find((one) => one.id === service);
  return {
    ok: true,
    values: {
      ...{ week: mondayOf(week), wing, providerId, serviceId: service, what: what ?? chosen?.name ?? '' },
      ...{ planned, ran, places: placesIn(read.values) },
    },
  };
}

export const lostValues = ({ places, serviceId, ...one }: Counted): Record<string, unknown> => ({
  ...one,
  service: serviceId ?? '',
  counted: places === null ? 'no' : 'yes',
  ...places,
});
