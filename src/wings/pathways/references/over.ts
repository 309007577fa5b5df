// When nothing is to be done about somebody any more, and why, in a sentence. Pure.
import { day } from '../../../shell/words-in-time.ts';
import type { Reference } from '../reference.ts';

/** Null: everything may be done. */
export function whyOver({ diedOn, legalHoldOn, mergedIntoId }: Reference): string | null {
  if (diedOn !== null)
    return `This person died on ${day(diedOn)}. Nothing goes on, and nothing is changed or destroyed.`;
  if (legalHoldOn !== null) return `A legal hold stands since ${day(legalHoldOn)}. Nothing is changed or destroyed.`;
  if (mergedIntoId !== null) return 'This reference is joined to another one of the same person.';
  return null;
}

/** Of asking others: also what the person wants. */
export function whyNotAsked(one: Reference): string | null {
  const over = whyOver({ ...one, legalHoldOn: one.diedOn === null ? null : one.legalHoldOn });
  if (over !== null) return over;
  return one.wantsHelp
    ? null
    : `This person said on ${day(one.wantsNoHelpOn)} that they want no help. Nobody is asked for them.`;
}

export const whoHelps = 'The partnership manager of the place can say more.';
