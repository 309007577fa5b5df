// Which measures a report to a funder is about.
import type { Scope } from '../../../../db/scope.ts';
import { findEngagementById } from '../../../dialogue/index.ts';

/** Of one engagement: those of its place, and those of the partnership as a whole. Else all. */
export async function measuresAt(scope: Scope, engagementId: string | null) {
  const engagement = engagementId === null ? undefined : await findEngagementById(scope, engagementId);
  return ({ placeId }: { readonly placeId: string | null }): boolean =>
    !engagement || placeId === null || placeId === engagement.placeId;
}
