// What was said, looked up by id for the thread: whose room it is, and its words only for those who may read them.
import type { Scope } from '../../../db/scope.ts';

/** From an entry to the room it was kept in. */
export async function roomsOf({ tx, partnershipId }: Scope, entryIds: readonly string[]): Promise<Map<string, string>> {
  if (entryIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('entry')
    .select(['id', 'session_id as sessionId'])
    .where('partnership_id', '=', partnershipId)
    .where('id', 'in', [...entryIds])
    .execute();
  return new Map(rows.map(({ id, sessionId }) => [id, sessionId]));
}
