// What a report takes from this wing, and the one act by which something that the partners share is published.
import type { Scope } from '../../../db/scope.ts';
import type { Tier } from '../../../shell/standing.ts';
import { readActionRows } from './actions.ts';
import { readCommitmentRows } from './commitments.ts';
import { readForumRows } from './forums.ts';
import { readSayingRows } from './sayings.ts';
import { readVisionLines } from './vision.ts';

/** Everything agreed in one engagement, up to the tiers that are asked for. */
export async function readAgreed(scope: Scope, engagementId: string, tiers: readonly Tier[]) {
  const which = { engagementId, tiers };
  return {
    vision: await readVisionLines(scope, which),
    commitments: await readCommitmentRows(scope, which),
    actions: await readActionRows(scope, which),
    forums: await readForumRows(scope, which),
    sayings: await readSayingRows(scope, which),
  };
}

export const publishableKinds = ['saying', 'vision line', 'commitment', 'action', 'forum'] as const;
export type Publishable = (typeof publishableKinds)[number];

/** A commitment has the tier of its expectation. @returns false when it is no longer at the tier and the version decided from */
export async function moveTier(
  { tx, partnershipId }: Scope,
  { kind, id, version }: { readonly kind: Publishable; readonly id: string; readonly version: number },
  from: 'partners' | 'published',
  to: 'partners' | 'published',
): Promise<boolean> {
  if (kind === 'commitment') {
    const { numUpdatedRows } = await tx
      .updateTable('expectation')
      .set({ tier: to })
      .where('partnership_id', '=', partnershipId)
      .where('tier', '=', from)
      .where('id', 'in', (query) =>
        query
          .selectFrom('commitment')
          .select('expectation_id')
          .where('partnership_id', '=', partnershipId)
          .where('id', '=', id)
          .where('version', '=', version),
      )
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }
  if (kind === 'saying') {
    const { numUpdatedRows } = await tx
      .updateTable('engagement_saying')
      .set({ tier: to })
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', id)
      .where('tier', '=', from)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable(tables[kind])
    .set({ tier: to })
    .where('version', '=', version)
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('tier', '=', from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

const tables = {
  'vision line': 'vision_line',
  action: 'action',
  forum: 'forum',
} as const;
