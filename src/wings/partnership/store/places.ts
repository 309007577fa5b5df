// All of this wing's SQL about places.
import { once } from '../../../db/once.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Place, PlaceSaid, PlaceStands } from '../place.ts';
import type { Establishment } from '../prison-codes/migration.ts';

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
  'area',
  'closed_on as closedOn',
  'merged_into_id as mergedIntoId',
  'version',
] as const;

export const readPlaces = once(
  ({ tx, partnershipId }: Scope): Promise<Place[]> =>
    tx.selectFrom('place').select(placeColumns).where('partnership_id', '=', partnershipId).orderBy('name').execute(),
);

export const findPlace = ({ tx, partnershipId }: Scope, slug: string): Promise<Place | undefined> =>
  tx
    .selectFrom('place')
    .select(placeColumns)
    .where('partnership_id', '=', partnershipId)
    .where('slug', '=', slug)
    .executeTakeFirst();

/** The shared list of prison establishments, those that are open first. */
export const readEstablishments = ({ tx }: Scope): Promise<Establishment[]> =>
  tx
    .selectFrom('prison')
    .select(['code', 'name', 'name_welsh as nameWelsh', 'active'])
    .orderBy('active', 'desc')
    .orderBy('name')
    .execute();

export async function addPlace(
  { tx, partnershipId }: Scope,
  { id, slug, name, kind, code, partnerId }: PlaceSaid & { id: string; slug: string },
): Promise<void> {
  await tx
    .insertInto('place')
    .values({ partnership_id: partnershipId, id, slug, name, kind, code, partner_id: partnerId })
    .execute();
}

/** @returns false when the place is no longer the version decided from */
export async function changePlace(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  { name, kind, code, partnerId, area, closedOn, mergedIntoId }: PlaceSaid & PlaceStands,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('place')
    .set({
      ...{ name, kind, code, partner_id: partnerId, area },
      ...{ closed_on: closedOn, merged_into_id: mergedIntoId, version: seen + 1 },
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns false when the place is no longer the version decided from */
export async function sayWhatPeopleAreCalled(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  chosen: { readonly called: string | null; readonly chosenWith: string | null; readonly on: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('place')
    .set({
      people_called: chosen.called,
      people_called_chosen_with: chosen.chosenWith,
      people_called_on: chosen.on,
      version: seen + 1,
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
