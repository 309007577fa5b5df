// When somebody leaves, as a list says it and as a page does. Pure.
import { daysFrom } from '../../../shell/days.ts';
import { day } from '../../../shell/words-in-time.ts';
import type { Reference } from '../reference.ts';

type Leaving = Pick<Reference, 'expectedReleaseOn' | 'releaseUnknownBecause' | 'releasedOn' | 'diedOn'>;

/** The days within which "leaving soon" counts. */
export const soonDays = 28;
/** After so many days since they left without a handover, somebody stands in the figure alone. */
export const unaskedAfter = 42;

export function releaseWords({ expectedReleaseOn, releaseUnknownBecause, releasedOn, diedOn }: Leaving): string {
  if (diedOn !== null) return `Died on ${day(diedOn)}`;
  if (releasedOn !== null) return `Released on ${day(releasedOn)}`;
  if (expectedReleaseOn !== null) return `Leaves on ${day(expectedReleaseOn)}`;
  return releaseUnknownBecause === null
    ? 'No release date is known'
    : `No release date is known: ${releaseUnknownBecause}`;
}

export function standOf(one: Leaving & Pick<Reference, 'wantsHelp'>, today: string): { kind: string; word: string } {
  if (one.diedOn !== null) return { kind: 'stopped', word: 'Died' };
  if (!one.wantsHelp) return { kind: 'stopped', word: 'Wants no help' };
  if (one.releasedOn !== null) return { kind: 'under-way', word: 'Released' };
  if (one.expectedReleaseOn === null) return { kind: 'tbc', word: 'Date not known' };
  if (one.expectedReleaseOn < today) return { kind: 'no-answer', word: 'The date has passed' };
  return one.expectedReleaseOn <= daysFrom(today, soonDays)
    ? { kind: 'your-turn', word: 'Leaves soon' }
    : { kind: 'planned', word: 'Here' };
}

/** Leaves soon or should have left, wants help, and nobody is asked. */
export const mayLeaveUnasked = (
  one: Leaving & Pick<Reference, 'wantsHelp'> & { readonly isHandedOver: boolean },
  today: string,
): boolean =>
  one.wantsHelp &&
  one.diedOn === null &&
  !one.isHandedOver &&
  one.releasedOn === null &&
  one.expectedReleaseOn !== null &&
  one.expectedReleaseOn <= daysFrom(today, soonDays);
