import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Partner } from '../partner.ts';
import { nameOfEstablishment, placeKinds, placeKindWords } from '../place.ts';
import type { Establishment } from '../prison-codes/migration.ts';

export interface PlaceChoices {
  readonly establishments: readonly Establishment[];
  readonly partners: readonly Partner[];
}

export const addPlacePage = (form: FormView, { establishments, partners }: PlaceChoices): PageEnding =>
  page('wings/partnership/add-place/add-place.njk', {
    title: 'Add a place',
    kinds: placeKinds.map((kind) => ({ value: kind, text: placeKindWords[kind] })),
    establishments: establishments.map((one) => ({
      value: one.code,
      text: `${nameOfEstablishment(one)} (${one.code})${one.active ? '' : ', closed'}`,
    })),
    partners: partners.map(({ id, name }) => ({ value: id, text: name })),
    form,
  });
