// All of this wing's SQL about the picture of the whole, and about legal holds.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Tier } from '../../../shell/standing.ts';
import type { LegalHold, PicturePoint } from '../preparation.ts';

/** In no order that says who spoke when: by what it is about, then by its place, then by its words. */
export const readPicture = (
  { tx, partnershipId }: Scope,
  engagementId: string,
  tiers: readonly Tier[],
): Promise<PicturePoint[]> =>
  tx
    .selectFrom('picture_point')
    .select(['id', 'about', 'words', 'tier', 'version'])
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('tier', 'in', [...tiers])
    .orderBy('about')
    .orderBy('position')
    .orderBy(sql`lower(words)`)
    .execute();

export async function addToPicture(
  { tx, partnershipId }: Scope,
  engagementId: string,
  point: Omit<PicturePoint, 'version'>,
): Promise<void> {
  await tx
    .insertInto('picture_point')
    // one place for all: a running number would put one person's points side by side
    .values({ partnership_id: partnershipId, engagement_id: engagementId, position: 1, ...point })
    .execute();
}

/** @returns false when it is no longer the version decided from */
export async function changePicturePoint(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  to: Omit<PicturePoint, 'id' | 'version'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('picture_point')
    .set({ about: to.about, words: to.words, tier: to.tier, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns false when it has gone already */
export async function removeFromPicture(
  { tx, partnershipId }: Scope,
  engagementId: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('picture_point')
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

export const readHolds = ({ tx, partnershipId }: Scope, engagementId: string): Promise<LegalHold[]> =>
  tx
    .selectFrom('legal_hold')
    .select(['id', 'reason', 'ordered_by as orderedBy', 'held_at as heldAt', 'lifted_at as liftedAt'])
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .orderBy('held_at')
    .execute();

export async function recordHold(
  { tx, partnershipId }: Scope,
  engagementId: string,
  hold: Omit<LegalHold, 'liftedAt'>,
): Promise<void> {
  await tx
    .insertInto('legal_hold')
    .values({
      partnership_id: partnershipId,
      id: hold.id,
      engagement_id: engagementId,
      reason: hold.reason,
      ordered_by: hold.orderedBy,
      held_at: hold.heldAt,
    })
    .execute();
}

/** @returns false when it was lifted before */
export async function liftHold(
  { tx, partnershipId }: Scope,
  engagementId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('legal_hold')
    .set({ lifted_at: at })
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
