// What can be corrected of a place.
import { z } from 'zod';
import type { Fact } from '../../../shell/endings.ts';
import { type FieldError, maybeDay, maybeWords, oneOf, type Reading, readForm, words } from '../../../shell/form.ts';
import { day } from '../../../shell/words-in-time.ts';
import { maybeAmong } from '../choose.ts';
import type { Partner } from '../partner.ts';
import {
  closingFault,
  type Place,
  type PlaceSaid,
  type PlaceStands,
  placeCodeFault,
  placeKinds,
  placeKindWords,
  placeWithCode,
} from '../place.ts';

const schemaFor = (partners: readonly Partner[], others: readonly Place[]) =>
  z.object({
    kind: oneOf(placeKinds, 'Say what kind of place it is'),
    name: words('Say what the place is called', 200),
    code: maybeWords(12).transform((code) => code?.toUpperCase() ?? null),
    partnerId: maybeAmong(partners),
    area: maybeWords(120),
    closedOn: maybeDay(),
    mergedIntoId: maybeAmong(others),
  });

/** @param places all of them, to find out whether another has the code */
export function readChangePlaceForm(
  body: Record<string, unknown>,
  id: string,
  known: { readonly places: readonly Place[]; readonly partners: readonly Partner[]; readonly today: string },
): Reading<PlaceSaid & PlaceStands> {
  const { places, partners } = known;
  const others = places.filter((place) => place.id !== id);
  return readForm(schemaFor(partners, others), body, ({ kind, code, ...stands }) => {
    const faults: FieldError[] = [];
    const closing = closingFault(stands, known);
    if (closing) faults.push(closing);
    if (kind === undefined || code === undefined) return faults;
    const wrong = placeCodeFault(kind, code);
    if (wrong) faults.push({ name: 'code', text: wrong });
    const there = placeWithCode(places, { kind, code }, id);
    if (there) faults.push({ name: 'code', text: `${there.name} has this code already` });
    return faults;
  });
}

export const placeFacts = (
  said: PlaceSaid & PlaceStands,
  { places, partners }: { readonly places: readonly Place[]; readonly partners: readonly Partner[] },
): Fact[] => [
  { name: 'Kind', value: placeKindWords[said.kind] },
  { name: 'Name', value: said.name },
  { name: 'Code', value: said.code },
  { name: 'Belongs to', value: partners.find(({ id }) => id === said.partnerId)?.name ?? null },
  { name: 'Area', value: said.area },
  { name: 'Closed on', value: said.closedOn && day(said.closedOn) },
  { name: 'Merged into', value: places.find(({ id }) => id === said.mergedIntoId)?.name ?? null },
];
