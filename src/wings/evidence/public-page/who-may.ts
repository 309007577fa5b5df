// Who opens the public page and says what of what was put stands on it: where both lead, both of them together. What is closed or taken back
// is gone at once, and by one alone.
import type { Ask } from '../../../shell/route.ts';
import { type Verdict, yes } from '../../../shell/standing.ts';
import { leadingAt, mayAsLead } from '../../partnership/index.ts';
import { mayPublish } from '../policy.ts';

export interface WhoMay {
  /** Both leads decide. */
  readonly takesBoth: boolean;
  readonly mayPublish: Verdict;
  readonly mayTakeBack: Verdict;
}

/** @param placeId null: the partnership as a whole */
export async function whoMay(ask: Ask, placeId: string | null): Promise<WhoMay> {
  const leadership = await leadingAt(ask, placeId);
  const asLead = leadership ? mayAsLead(ask, leadership) : mayPublish(ask.seat);
  return {
    takesBoth: leadership !== undefined,
    mayPublish: asLead,
    mayTakeBack: asLead.allowed ? yes : mayPublish(ask.seat),
  };
}
