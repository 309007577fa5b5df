// A new place: picked from the shared list of prisons, or written by hand.
import { z } from 'zod';
import { type FieldError, maybeWords, oneOf, type Reading, readForm } from '../../../shell/form.ts';
import { maybeAmong } from '../choose.ts';
import type { Partner } from '../partner.ts';
import {
  nameOfEstablishment,
  type Place,
  type PlaceSaid,
  placeCodeFault,
  placeKinds,
  placeWithCode,
} from '../place.ts';
import type { Establishment } from '../prison-codes/migration.ts';

const schemaFor = ({ partners }: Known) =>
  z.object({
    kind: oneOf(placeKinds, 'Say what kind of place it is'),
    establishment: maybeWords(3),
    name: maybeWords(200),
    code: maybeWords(12).transform((code) => code?.toUpperCase() ?? null),
    partnerId: maybeAmong(partners),
  });

export interface Known {
  readonly establishments: readonly Establishment[];
  readonly places: readonly Place[];
  readonly partners: readonly Partner[];
}

export function readAddPlaceForm(body: Record<string, unknown>, known: Known): Reading<PlaceSaid> {
  const pickedIn = (kind: string | undefined, code: string | null | undefined) =>
    kind === 'prison' ? known.establishments.find((one) => one.code === code) : undefined;
  const read = readForm(schemaFor(known), body, ({ kind, establishment, name, code }) => {
    const faults: FieldError[] = [];
    const picked = pickedIn(kind, establishment);
    if (kind === 'prison' && establishment && !picked)
      faults.push({ name: 'establishment', text: 'Choose one of the prisons on the list' });
    if (kind === 'prison' && !picked && name === null)
      faults.push({ name: 'establishment', text: 'Choose the prison, or write its name below' });
    if (kind !== undefined && kind !== 'prison' && name === null)
      faults.push({ name: 'name', text: 'Say what the place is called' });
    const wrong = kind !== undefined && code !== undefined && placeCodeFault(kind, code);
    if (wrong) faults.push({ name: 'code', text: wrong });
    const there = kind && placeWithCode(known.places, { kind, code: code ?? picked?.code ?? null });
    if (there) faults.push({ name: picked ? 'establishment' : 'code', text: `${there.name} is there already` });
    return faults;
  });
  if (!read.ok) return read;
  const { kind, establishment, name, code, partnerId } = read.values;
  const picked = pickedIn(kind, establishment);
  return {
    ok: true,
    values: {
      kind,
      name: name ?? (picked ? nameOfEstablishment(picked) : ''),
      code: code ?? picked?.code ?? null,
      partnerId,
    },
  };
}
