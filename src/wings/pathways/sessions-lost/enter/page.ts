// The form of a week: one table, in the order of the printed form. The same for entering and for changing. Pure.
import { type Fact, type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { paths } from '../../paths.ts';
import type { FoundAt } from '../find-lost.ts';
import { type Counted, lostOf, placesInWords, reasons, reasonWords, sessionsInWords, weekInWords } from '../lost.ts';

export const countRows = [
  {
    title: 'Sessions',
    rows: [
      { name: 'planned', words: 'Planned' },
      { name: 'ran', words: 'Ran' },
    ],
  },
  {
    title: 'Places in them',
    rows: [
      { name: 'offered', words: 'Offered' },
      { name: 'used', words: 'Used' },
    ],
  },
  { title: 'Places lost to', rows: reasons.map((name) => ({ name, words: reasonWords[name] })) },
];

export const lostFormPage = (
  slug: string,
  { place, counts }: Pick<FoundAt, 'place' | 'counts'>,
  services: readonly { readonly id: string; readonly name: string }[],
  form: FormView,
  changes?: string,
): PageEnding =>
  page(
    'wings/pathways/sessions-lost/enter/enter.njk',
    {
      title: changes ? 'Change these counts' : 'Enter a week',
      caption: changes ?? place.name,
      providers: counts.map(({ id, partnerName }) => ({ value: id, text: partnerName })),
      services: services.map(({ id, name }) => ({ value: id, text: name })),
      groups: countRows,
      formHref: paths.lostForm(slug, place.slug),
      button: changes ? 'Keep these changes' : 'Keep this week',
      changes: changes !== undefined,
      form,
    },
    { worriedAt: place.slug },
  );

export const lostFacts = (one: Counted): Fact[] => [
  { name: weekInWords(one.week), value: `${one.wing}, ${one.what}` },
  { name: 'Sessions', value: sessionsInWords(one) },
  { name: 'Places', value: placesInWords(one.places) },
  ...(one.places === null
    ? []
    : [{ name: 'Places lost', value: String(lostOf(one.places)) }, ...reasonFacts(one.places)]),
];
const reasonFacts = (places: NonNullable<Counted['places']>): Fact[] =>
  reasons
    .filter((reason) => places[reason] > 0)
    .map((reason) => ({ name: reasonWords[reason], value: String(places[reason]) }));
