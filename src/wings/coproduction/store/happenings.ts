// What happened lately to rounds, for the home page.
import type { Scope } from '../../../db/scope.ts';

export async function readHappenings(
  { tx, partnershipId }: Scope,
  acts: readonly string[],
  since: Date,
): Promise<{ at: Date; act: string; subjectId: string }[]> {
  return tx
    .selectFrom('event')
    .select(['at', 'act', 'subject_id as subjectId'])
    .where('partnership_id', '=', partnershipId)
    .where('act', 'in', acts)
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(30)
    .execute();
}
