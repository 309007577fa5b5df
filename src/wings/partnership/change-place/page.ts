import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Partner } from '../partner.ts';
import { type Place, placeKinds, placeKindWords } from '../place.ts';

export const changePlacePage = (form: FormView, place: Place, partners: readonly Partner[]): PageEnding =>
  page('wings/partnership/change-place/change-place.njk', {
    title: `Correct what is said of ${place.name}`,
    kinds: placeKinds.map((kind) => ({ value: kind, text: placeKindWords[kind] })),
    partners: partners.map(({ id, name }) => ({ value: id, text: name })),
    form,
  });
