// A working agreement to begin with: its name, who signs it, and the places that get a schedule.
import { z } from 'zod';
import { type FieldError, maybeDay, type Reading, readForm, several, words } from '../../../shell/form.ts';

const schema = z.object({
  title: words('Say what it is called', 120),
  partners: several(),
  places: several(),
  reviewOn: maybeDay(),
});
export type AgreementSaid = z.output<typeof schema>;

export interface Offered {
  readonly partnerIds: readonly string[];
  readonly placeIds: readonly string[];
  readonly today: string;
}

export const readStartForm = (body: Record<string, unknown>, offered: Offered): Reading<AgreementSaid> =>
  readForm(schema, body, (read) => [
    ...(read.partners !== undefined && new Set(read.partners).size < 2
      ? [{ name: 'partners', text: 'Choose at least two partners' }]
      : []),
    ...notOffered(read, offered),
    ...tooSoon(read.reviewOn, offered.today),
  ]);

/** What is chosen must have been on the page. */
export const notOffered = (
  { partners = [], places = [] }: Partial<Pick<AgreementSaid, 'partners' | 'places'>>,
  { partnerIds, placeIds }: Offered,
): FieldError[] => [
  ...(partners.some((id) => !partnerIds.includes(id))
    ? [{ name: 'partners', text: 'Choose from the partners on the page' }]
    : []),
  ...(places.some((id) => !placeIds.includes(id))
    ? [{ name: 'places', text: 'Choose from the places on the page' }]
    : []),
];

export const tooSoon = (reviewOn: string | null | undefined, today: string): FieldError[] =>
  reviewOn && reviewOn <= today ? [{ name: 'reviewOn', text: 'Choose a day that is still to come' }] : [];
