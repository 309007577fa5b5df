import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Partner } from '../partner.ts';
import { type Place, placeKinds, placeKindWords } from '../place.ts';

interface Known {
  readonly place: Place;
  readonly places: readonly Place[];
  readonly partners: readonly Partner[];
}
/** @param open what is still open there, when it is to be closed */
export const changePlacePage = (
  form: FormView,
  { place, places, partners }: Known,
  open: readonly string[] = [],
): PageEnding =>
  page('wings/partnership/change-place/change-place.njk', {
    title: `Correct what is said of ${place.name}`,
    kinds: placeKinds.map((kind) => ({ value: kind, text: placeKindWords[kind] })),
    partners: partners.map(({ id, name }) => ({ value: id, text: name })),
    others: places.filter(({ id }) => id !== place.id).map(({ id, name }) => ({ value: id, text: name })),
    open,
    form,
  });
