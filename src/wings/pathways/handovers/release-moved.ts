// A list that was taken in says another day of release: the open handover is amended with a trace, in the act that takes the list in.

import { newId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Happening } from '../../../shell/act.ts';
import { londonDay } from '../../../shell/london-day.ts';
import { day as inWords } from '../../../shell/words-in-time.ts';
import { isShortNotice } from '../handover.ts';
import { findOpenHandover, keepChange, moveHandover } from '../store/handovers.ts';
import { handoverHappened } from './events.ts';

export interface MovedRelease {
  readonly expectedReleaseOn: string | null;
  readonly releaseUnknownBecause: string | null;
  readonly because: string;
  readonly personId: string | null;
  readonly now: Date;
}
/**
 * The reference itself is changed by whoever calls this, before or after. A move to another prison has a day of its own, which no date
 * of release changes; and a day that has come already is not moved any more.
 * @returns what happened, for the same act; null when there is nothing to amend
 */
export async function releaseMoved(
  scope: Scope,
  referenceId: string,
  { expectedReleaseOn, releaseUnknownBecause, because, personId, now }: MovedRelease,
): Promise<Happening | null> {
  const handover = await findOpenHandover(scope, referenceId);
  if (handover?.kind !== 'prison to community' || handover.releasedOn !== null) return null;
  const same =
    handover.expectedReleaseOn === expectedReleaseOn && handover.releaseUnknownBecause === releaseUnknownBecause;
  if (same) return null;
  const words = (on: string | null) => (on === null ? 'not known' : inWords(on));
  await keepChange(scope, handover, {
    ...{ id: newId(), what: 'release', from: words(handover.expectedReleaseOn), to: words(expectedReleaseOn) },
    ...{ because, changedOn: londonDay(now), changedBy: personId },
  });
  const moved = await moveHandover(scope, handover, {
    ...{ expectedReleaseOn, releaseUnknownBecause },
    ...(handover.state === 'sent' &&
      handover.sentOn !== null && { shortNotice: isShortNotice(handover.sentOn, expectedReleaseOn) }),
  });
  // somebody moved it meanwhile: the act that takes the list in is tried again
  if (!moved) throw new Error('the handover was changed meanwhile');
  return handoverHappened.moved('handover release moved', handover.id, handover.state);
}
