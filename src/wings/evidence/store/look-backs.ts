// All of this wing's SQL about look-backs.
import type { Scope } from '../../../db/scope.ts';
import type { Tier } from '../../../shell/standing.ts';
import type { LookBack, LookBackWords, Months } from '../look-backs/look-back.ts';

const columns = [
  ...(['id', 'engagement_id as engagementId', 'months', 'due_on as dueOn', 'held_on as heldOn'] as const),
  ...(['strategic', 'managerial', 'operational', 'read_by as readBy'] as const),
  ...(['forum_still_meeting as forumStillMeeting', 'what_it_cost as whatItCost', 'words', 'tier', 'version'] as const),
] as const;

export async function readLookBacks(
  { tx, partnershipId }: Scope,
  which: { readonly tiers: readonly Tier[]; readonly engagementId?: string; readonly ids?: readonly string[] },
): Promise<LookBack[]> {
  let query = tx
    .selectFrom('look_back')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .where('tier', 'in', [...which.tiers]);
  if (which.engagementId !== undefined) query = query.where('engagement_id', '=', which.engagementId);
  if (which.ids !== undefined) query = query.where('id', 'in', [...which.ids]);
  const rows = await query.orderBy('months').execute();
  // a check on the table holds months to 6 and 12
  return rows.map((row) => ({ ...row, months: row.months as Months }));
}

const written = (words: LookBackWords) => ({
  held_on: words.heldOn,
  strategic: words.strategic,
  managerial: words.managerial,
  operational: words.operational,
  read_by: words.readBy,
  forum_still_meeting: words.forumStillMeeting,
  what_it_cost: words.whatItCost,
  words: words.words,
  tier: words.tier,
});

export interface NewLookBack {
  readonly id: string;
  readonly engagementId: string;
  readonly months: Months;
  readonly dueOn: string | null;
}

/** @returns false when somebody has written this look-back down already */
export async function addLookBack(
  { tx, partnershipId }: Scope,
  { id, engagementId, months, dueOn }: NewLookBack,
  words: LookBackWords,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('look_back')
    .values({
      ...{ partnership_id: partnershipId, id, engagement_id: engagementId, months, due_on: dueOn },
      ...written(words),
    })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'engagement_id', 'months']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** @returns false when the look-back is no longer the version decided from */
export async function changeLookBack(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  to: LookBackWords,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('look_back')
    .set({ ...written(to), version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns false when the look-back is no longer at the tier and the version decided from */
export async function moveLookBackTier(
  { tx, partnershipId }: Scope,
  { id, version }: { readonly id: string; readonly version: number },
  from: Tier,
  to: Tier,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('look_back')
    .set({ tier: to })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('tier', '=', from)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
