// What happened in this wing, as the log of events has it.
import type { Scope } from '../../../db/scope.ts';

export interface Happened {
  readonly at: Date;
  readonly act: string;
  readonly subjectId: string;
}

/** The newest first. */
export const readHappenings = (
  { tx, partnershipId }: Scope,
  acts: readonly string[],
  most: number,
): Promise<Happened[]> =>
  tx
    .selectFrom('event')
    .select(['at', 'act', 'subject_id as subjectId'])
    .where('partnership_id', '=', partnershipId)
    .where('act', 'in', acts)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
