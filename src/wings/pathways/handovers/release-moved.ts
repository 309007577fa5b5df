// A release date that moved on the team's own list reaches the handover that is open.
import type { Scope } from '../../../db/scope.ts';
import { moveReleaseOfHandover } from '../store/release-moved.ts';

export async function releaseMoved(
  scope: Scope,
  referenceId: string,
  to: {
    readonly expectedReleaseOn: string | null;
    readonly releaseUnknownBecause: string | null;
    /** Why, in words that stand with the reference. */
    readonly because: string;
  },
): Promise<void> {
  await moveReleaseOfHandover(scope, referenceId, to);
}
