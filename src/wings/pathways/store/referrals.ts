// Referrals. The database shows each to those who ask and those who are asked.
import type { Scope } from '../../../db/scope.ts';

/** Those of one person that are still open end here. */
export async function stopOpenReferrals(
  { tx, partnershipId }: Scope,
  referenceId: string,
  because: string,
): Promise<string[]> {
  const stopped = await tx
    .updateTable('referral')
    .set(({ eb }) => ({ state: 'stopped' as const, because, version: eb('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('reference_id', '=', referenceId)
    .where('state', 'in', ['sent', 'received', 'not ready', 'on hold'])
    .returning('id')
    .execute();
  return stopped.map(({ id }) => id);
}
