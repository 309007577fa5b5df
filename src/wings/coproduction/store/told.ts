// The SQL of setting aside what somebody told, where it takes both leads.
import type { Scope } from '../../../db/scope.ts';

export const findTold = ({ tx, partnershipId }: Scope, id: string) =>
  tx
    .selectFrom('feedback')
    .select(['id', 'words', 'state', 'version'])
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst();

/** @returns false when it is no longer the version decided from */
export async function setAside(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  because: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('feedback')
    .set({ state: 'set aside', because, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .where('state', 'in', ['received', 'kept'])
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
