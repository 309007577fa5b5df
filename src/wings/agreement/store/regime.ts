// All of this wing's SQL about days on which the regime allows no meeting.
import type { Scope } from '../../../db/scope.ts';
import type { RegimeChange } from '../forum.ts';

export const readRegime = ({ tx, partnershipId }: Scope): Promise<RegimeChange[]> =>
  tx
    .selectFrom('regime_change')
    .select([
      'id',
      'forum_id as forumId',
      'from_on as from',
      'until_on as until',
      'kind',
      'words',
      'lifted_on as liftedOn',
      'version',
    ])
    .where('partnership_id', '=', partnershipId)
    .orderBy('from_on')
    .orderBy('id')
    .execute();

export async function addRegimeChange(
  { tx, partnershipId }: Scope,
  change: Omit<RegimeChange, 'liftedOn' | 'version'>,
): Promise<void> {
  await tx
    .insertInto('regime_change')
    .values({
      partnership_id: partnershipId,
      id: change.id,
      forum_id: change.forumId,
      from_on: change.from,
      until_on: change.until,
      kind: change.kind,
      words: change.words,
    })
    .execute();
}

/** @returns what was lifted, or undefined when it was lifted before */
export const liftRegimeChange = (
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  on: string,
): Promise<{ forumId: string | null } | undefined> =>
  tx
    .updateTable('regime_change')
    .set({ lifted_on: on, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .where('lifted_on', 'is', null)
    .returning('forum_id as forumId')
    .executeTakeFirst();

/** Their calendars changed with it: whoever had one of these forums open looks again. */
export async function moveForumsOn({ tx, partnershipId }: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('forum')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('id', 'in', ids)
    .execute();
}
