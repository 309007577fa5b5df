// What happened lately to guidance, audits and courses, for the first page.
import type { Scope } from '../../../db/scope.ts';

export interface WardHappening {
  readonly at: Date;
  readonly act: string;
  readonly subjectId: string;
}
export async function readWardHappenings(
  { tx, partnershipId }: Scope,
  acts: readonly string[],
  since: Date,
): Promise<WardHappening[]> {
  return tx
    .selectFrom('event')
    .select(['at', 'act', 'subject_id as subjectId'])
    .where('partnership_id', '=', partnershipId)
    .where('act', 'in', acts)
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
}
