// What happened lately in this wing, for the home page.

import { listed } from '../../../db/listed.ts';
import type { Scope } from '../../../db/scope.ts';

export interface Lately {
  readonly at: Date;
  readonly act: string;
  readonly subjectId: string;
  readonly state: string | null;
}
export async function readLately(
  { tx, partnershipId }: Scope,
  acts: readonly string[],
  since: Date,
): Promise<Lately[]> {
  const rows = await tx
    .selectFrom('event')
    .select(['at', 'act', 'subject_id as subjectId', 'changes'])
    .where('partnership_id', '=', partnershipId)
    .where('act', 'in', listed(acts))
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(30)
    .execute();
  return rows.map(({ changes, ...row }) => ({ ...row, state: stateIn(changes) }));
}

/** Those of these things whose first event is this person's. */
export async function readMadeBy(
  { tx, partnershipId }: Scope,
  ids: readonly string[],
  personId: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('event')
    .select(['subject_id as id', 'actor_id as actorId'])
    .distinctOn('subject_id')
    .where('partnership_id', '=', partnershipId)
    .where('subject_id', 'in', listed(ids))
    .orderBy('subject_id')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.filter(({ actorId }) => actorId === personId).map(({ id }) => id);
}

const stateIn = (changes: unknown): string | null =>
  typeof changes === 'object' && changes !== null && 'state' in changes && typeof changes.state === 'string'
    ? changes.state
    : null;
