// What happened lately in the directory, for the home page.
import type { Scope } from '../../../db/scope.ts';

/** The newest first. */
export async function readLately(
  { tx, partnershipId }: Scope,
  acts: readonly string[],
  since: Date,
): Promise<{ readonly at: Date; readonly act: string; readonly subjectId: string }[]> {
  return tx
    .selectFrom('event')
    .select(['at', 'act', 'subject_id as subjectId'])
    .where('partnership_id', '=', partnershipId)
    .where('act', 'in', acts)
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(10)
    .execute();
}
