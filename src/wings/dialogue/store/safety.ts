// All of this wing's SQL about whom to tell and what cannot be kept private.
import type { Scope } from '../../../db/scope.ts';
import type { ConcernSheet, Limits } from '../safety.ts';

export const readConcernSheets = ({ tx, partnershipId }: Scope): Promise<ConcernSheet[]> =>
  tx
    .selectFrom('concern_sheet')
    .select([
      'place_id as placeId',
      'tell_now as tellNow',
      'extension',
      'out_of_hours as outOfHours',
      'outside_contact as outsideContact',
      'version',
    ])
    .where('partnership_id', '=', partnershipId)
    .execute();

export const findConcernSheet = async (scope: Scope, placeId: string): Promise<ConcernSheet | undefined> =>
  (await readConcernSheets(scope)).find((sheet) => sheet.placeId === placeId);

/**
 * @param seen the version it was opened on; 0 when there was none
 * @returns false when it is no longer the one decided from
 */
export async function setConcernSheet(
  { tx, partnershipId }: Scope,
  seen: number,
  { placeId, tellNow, extension, outOfHours, outsideContact }: Omit<ConcernSheet, 'version'>,
  by: { readonly personId: string; readonly at: Date },
): Promise<boolean> {
  const words = {
    tell_now: tellNow,
    extension,
    out_of_hours: outOfHours,
    outside_contact: outsideContact,
    set_by: by.personId,
    set_at: by.at,
  };
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('concern_sheet')
      .values({ partnership_id: partnershipId, place_id: placeId, ...words })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable('concern_sheet')
    .set({ ...words, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('place_id', '=', placeId)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export const readLimits = ({ tx, partnershipId }: Scope): Promise<Limits[]> =>
  tx
    .selectFrom('limits')
    .select([
      'id',
      'name',
      'version',
      'harm',
      'security',
      'inquest',
      'court',
      'police',
      'freedom_of_information as freedomOfInformation',
      'subject_access as subjectAccess',
    ])
    .where('partnership_id', '=', partnershipId)
    .orderBy('name')
    .orderBy('version', 'desc')
    .execute();

export const findLimits = async (scope: Scope, id: string): Promise<Limits | undefined> =>
  (await readLimits(scope)).find((limits) => limits.id === id);

/** A change makes a new version; the earlier ones stay. @returns false when somebody worded this version first */
export async function wordLimits({ tx, partnershipId }: Scope, limits: Limits, at: Date): Promise<boolean> {
  const { freedomOfInformation, subjectAccess, ...rest } = limits;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('limits')
    .values({
      partnership_id: partnershipId,
      ...rest,
      freedom_of_information: freedomOfInformation,
      subject_access: subjectAccess,
      made_at: at,
    })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'name', 'version']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
