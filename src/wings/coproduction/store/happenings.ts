// What happened lately in this wing, for the home page.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';

export interface Lately {
  readonly at: Date;
  readonly act: string;
  readonly subjectId: string;
  readonly state: string | null;
}
/** The newest first. */
export async function readLately(
  { tx, partnershipId }: Scope,
  acts: readonly string[],
  since: Date,
): Promise<Lately[]> {
  return tx
    .selectFrom('event')
    .select(['at', 'act', 'subject_id as subjectId', sql<string | null>`changes ->> 'state'`.as('state')])
    .where('partnership_id', '=', partnershipId)
    .where('act', 'in', acts)
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(30)
    .execute();
}
