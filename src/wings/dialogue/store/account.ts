// All of this wing's SQL about the account of an engagement, and about which tiers a seat may read in one.
import type { Scope } from '../../../db/scope.ts';
import { hasRole, type Seat, type Tier } from '../../../shell/standing.ts';
import type { Passage } from '../passage.ts';

/**
 * What this seat may read of an engagement: a facilitator everything; someone who takes part in one of its sessions what
 * stays in the room; everyone else what the partners share.
 */
export async function tiersFor({ tx, partnershipId }: Scope, seat: Seat, engagementId: string): Promise<Tier[]> {
  if (seat.clearance === 'published') return ['published'];
  if (seat.clearance === 'facilitators' && hasRole(seat, 'facilitator'))
    return ['facilitators', 'room', 'partners', 'published'];
  const mine = await tx
    .selectFrom('session_participant as mine')
    .innerJoin('session', (join) =>
      join.onRef('session.partnership_id', '=', 'mine.partnership_id').onRef('session.id', '=', 'mine.session_id'),
    )
    .select('mine.session_id')
    .where('mine.partnership_id', '=', partnershipId)
    .where('mine.person_id', '=', seat.personId)
    .where('session.engagement_id', '=', engagementId)
    .executeTakeFirst();
  return mine ? ['room', 'partners', 'published'] : ['partners', 'published'];
}

const passageColumns = ['id', 'part', 'of', 'words', 'tier', 'position', 'source', 'version'] as const;

export const readPassages = (
  { tx, partnershipId }: Scope,
  engagementId: string,
  tiers: readonly Tier[],
): Promise<Passage[]> =>
  tx
    .selectFrom('engagement_passage')
    .select(passageColumns)
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('tier', 'in', [...tiers])
    .orderBy('position')
    .orderBy('id')
    .execute();

export async function addPassage(
  { tx, partnershipId }: Scope,
  engagementId: string,
  passage: Omit<Passage, 'position' | 'version'>,
): Promise<void> {
  await tx
    .insertInto('engagement_passage')
    .values(({ selectFrom, fn, lit }) => ({
      partnership_id: partnershipId,
      id: passage.id,
      engagement_id: engagementId,
      part: passage.part,
      of: passage.of,
      words: passage.words,
      tier: passage.tier,
      source: passage.source,
      position: selectFrom('engagement_passage')
        .select(({ eb }) => eb(fn.coalesce(fn.max('position'), lit(0)), '+', 1).as('next'))
        .where('partnership_id', '=', partnershipId)
        .where('engagement_id', '=', engagementId),
    }))
    .execute();
}

/** @returns false when it is no longer the version decided from */
export async function changePassage(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  to: Pick<Passage, 'of' | 'words' | 'tier' | 'source'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('engagement_passage')
    .set({ of: to.of, words: to.words, tier: to.tier, source: to.source, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns false when it has gone already */
export async function removePassage({ tx, partnershipId }: Scope, engagementId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('engagement_passage')
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
