// A service at one place: what is tailored there and why, where, when, for how many, and how anyone joins.
import { z } from 'zod';
import {
  type FieldError,
  id,
  maybeDay,
  maybeWholeNumber,
  maybeWords,
  type Reading,
  readForm,
} from '../../../../shell/form.ts';
import type { FoundService } from '../find-service.ts';
import { type Offer, type OfferSaid, placeFault } from '../service.ts';

const said = {
  tailored: maybeWords(500),
  tailoredBecause: maybeWords(500),
  where: maybeWords(200),
  timetable: maybeWords(300),
  capacity: maybeWholeNumber('Write how many places there are, from 1 to 5000', 1, 5000),
  howToJoin: maybeWords(300),
  startedOn: maybeDay(),
};
const changed = z.object(said);
const newOffer = z.object({ place: id('Say at which place'), ...said });
type Typed = Partial<z.output<typeof changed>>;

const why = ({ tailored, tailoredBecause }: Typed): FieldError[] =>
  tailored && tailoredBecause === null
    ? [{ name: 'tailoredBecause', text: 'Say why it is tailored there, so that it can be kept or changed later' }]
    : [];

export const readChangedOffer = (body: Record<string, unknown>, endedOn: string | null): Reading<OfferSaid> =>
  readForm(changed, body, (typed) => [
    ...why(typed),
    ...(typed.startedOn && endedOn && typed.startedOn > endedOn
      ? [{ name: 'startedOn', text: 'It ended before this day' }]
      : []),
  ]);

export function readNewOffer(
  body: Record<string, unknown>,
  { places, offered, service }: Pick<FoundService, 'places' | 'offered' | 'service'>,
  today: string,
): Reading<OfferSaid & { readonly placeId: string }> {
  const read = readForm(newOffer, body, ({ place: placeId, ...typed }) => {
    const place = places.find((one) => one.id === placeId);
    const fault = place && placeFault(place, places, today);
    return [
      ...(placeId && !place ? [{ name: 'place', text: 'Choose one of the places on the page' }] : []),
      ...(fault ? [{ name: 'place', text: fault }] : []),
      ...(place && offered.some((offer) => offer.placeId === place.id)
        ? [{ name: 'place', text: `${service.name} is in the directory at ${place.name} already. Change it there` }]
        : []),
      ...why(typed),
    ];
  });
  if (!read.ok) return read;
  const { place, ...values } = read.values;
  return { ok: true, values: { ...values, placeId: place } };
}

export const offerFormValues = (offer: Offer): Record<string, unknown> => ({
  ...offer,
  capacity: offer.capacity ?? '',
  startedOn: offer.startedOn,
});
