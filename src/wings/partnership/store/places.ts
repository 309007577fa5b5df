// All of this wing's SQL about places.
import type { Scope } from '../../../db/scope.ts';
import type { Place } from '../place.ts';

const placeColumns = [
  'id',
  'slug',
  'name',
  'kind',
  'code',
  'partner_id as partnerId',
  'people_called as peopleCalled',
  'people_called_chosen_with as peopleCalledChosenWith',
  'people_called_on as peopleCalledOn',
  'version',
] as const;

export const readPlaces = ({ tx, partnershipId }: Scope): Promise<Place[]> =>
  tx.selectFrom('place').select(placeColumns).where('partnership_id', '=', partnershipId).orderBy('name').execute();

export const findPlace = ({ tx, partnershipId }: Scope, slug: string): Promise<Place | undefined> =>
  tx
    .selectFrom('place')
    .select(placeColumns)
    .where('partnership_id', '=', partnershipId)
    .where('slug', '=', slug)
    .executeTakeFirst();
