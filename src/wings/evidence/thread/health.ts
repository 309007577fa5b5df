// The health of the thread: of what was put in a stretch, how much was answered, changed something and was told back. What counts is
// the rule of the answers (decision 0020), and no second one: what was said and not put is in none of it.
import type { Scope } from '../../../db/scope.ts';
import {
  figuresOf,
  findLongestWaiting,
  medianDaysOf,
  readPutTallies,
  type Stretch,
  type Tally,
} from '../../coproduction/index.ts';

export interface Health {
  /** Put to a partner, and neither taken back nor put together with another. The other counts are of these. */
  readonly put: number;
  /** Answered, and those who put it were told. */
  readonly answered: number;
  /** Something changed, and those who put it were told. */
  readonly changed: number;
  /** Told everything that came of it so far. */
  readonly toldBack: number;
  /** From being put to the first answer: half were answered within so many days. Null where nothing was answered yet. */
  readonly medianDays: number | null;
  /** What has waited longest for an answer, and since when. */
  readonly oldestUnanswered: { readonly id: string; readonly on: string } | null;
}

export function healthOf(
  tallies: readonly Tally[],
  longest: { readonly id: string; readonly putOn: string } | undefined,
): Health {
  const { put, answered, changed, told } = figuresOf(tallies);
  return {
    ...{ put, answered, changed, toldBack: told, medianDays: medianDaysOf(tallies) },
    oldestUnanswered: longest ? { id: longest.id, on: longest.putOn } : null,
  };
}

/** As far as this scope may see what was put: a reader of tier *published* sees what was published, and no more. */
export async function readHealth(scope: Scope, stretch: Stretch = { from: null, to: null }): Promise<Health> {
  return healthOf(await readPutTallies(scope, stretch), await findLongestWaiting(scope, stretch));
}
