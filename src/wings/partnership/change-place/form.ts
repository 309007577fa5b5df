// What can be corrected of a place.
import { z } from 'zod';
import type { Fact } from '../../../shell/endings.ts';
import { type FieldError, maybeWords, oneOf, type Reading, readForm, words } from '../../../shell/form.ts';
import { maybeAmong } from '../choose.ts';
import type { Partner } from '../partner.ts';
import { type Place, type PlaceSaid, placeCodeFault, placeKinds, placeKindWords, placeWithCode } from '../place.ts';

const schemaFor = (partners: readonly Partner[]) =>
  z.object({
    kind: oneOf(placeKinds, 'Say what kind of place it is'),
    name: words('Say what the place is called', 200),
    code: maybeWords(12).transform((code) => code?.toUpperCase() ?? null),
    partnerId: maybeAmong(partners),
  });

/** @param places all of them, to find out whether another has the code */
export function readChangePlaceForm(
  body: Record<string, unknown>,
  id: string,
  { places, partners }: { readonly places: readonly Place[]; readonly partners: readonly Partner[] },
): Reading<PlaceSaid> {
  return readForm(schemaFor(partners), body, ({ kind, code }) => {
    if (kind === undefined || code === undefined) return [];
    const faults: FieldError[] = [];
    const wrong = placeCodeFault(kind, code);
    if (wrong) faults.push({ name: 'code', text: wrong });
    const there = placeWithCode(places, { kind, code }, id);
    if (there) faults.push({ name: 'code', text: `${there.name} has this code already` });
    return faults;
  });
}

export const placeFacts = (said: PlaceSaid, partners: readonly Partner[]): Fact[] => [
  { name: 'Kind', value: placeKindWords[said.kind] },
  { name: 'Name', value: said.name },
  { name: 'Code', value: said.code },
  { name: 'Belongs to', value: partners.find(({ id }) => id === said.partnerId)?.name ?? null },
];
