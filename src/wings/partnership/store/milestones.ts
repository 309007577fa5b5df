// All of this wing's SQL about milestones.
import { isId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import { inOrder, type Milestone } from '../milestone.ts';

const milestoneColumns = [
  'id',
  'on_date as onDate',
  'when_words as whenWords',
  'sequence',
  'title',
  'words',
  'version',
] as const;

export async function readMilestones({ tx, partnershipId }: Scope): Promise<Milestone[]> {
  const rows = await tx
    .selectFrom('milestone')
    .select(milestoneColumns)
    .where('partnership_id', '=', partnershipId)
    .execute();
  return rows.sort(inOrder);
}

export const findMilestone = async ({ tx, partnershipId }: Scope, id: string): Promise<Milestone | undefined> =>
  !isId(id)
    ? undefined
    : tx
        .selectFrom('milestone')
        .select(milestoneColumns)
        .where('partnership_id', '=', partnershipId)
        .where('id', '=', id)
        .executeTakeFirst();

export async function addMilestone(
  { tx, partnershipId }: Scope,
  { id, onDate, whenWords, title, words }: Omit<Milestone, 'version' | 'sequence'>,
): Promise<void> {
  await tx
    .insertInto('milestone')
    .values({ partnership_id: partnershipId, id, on_date: onDate, when_words: whenWords, title, words })
    .execute();
}

/** @returns false when the milestone is no longer the version decided from */
export async function changeMilestone(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  { onDate, whenWords, title, words }: Omit<Milestone, 'id' | 'version' | 'sequence'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('milestone')
    .set({ on_date: onDate, when_words: whenWords, title, words, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
