// What is looked at again and again, in every partnership: what has fallen due since. Every process goes its rounds; each
// change is conditional, so that it happens once however many go at the same time, and however often one of them dies.
import type { Background } from './background.ts';
import { allPartnerships, type Desk, type DeskParts, deskIn } from './desk.ts';
import { type LoggedFault, loggedFault } from './log.ts';

export type Round = (desk: Desk) => Promise<void>;
export interface Rounds extends Background {
  /** One round now. */
  readonly go: (onFault: (fault: LoggedFault) => void) => Promise<void>;
}

const minuteMs = 60_000;
const firstAfterMs = minuteMs;
const everyMs = 10 * minuteMs;

export function roundsOf(parts: DeskParts, rounds: readonly Round[]): Rounds {
  let next: NodeJS.Timeout | undefined;
  let under: Promise<void> = Promise.resolve();
  let isOver = false;

  async function go(onFault: (fault: LoggedFault) => void): Promise<void> {
    for (const partnership of await allPartnerships(parts.db))
      for (const round of rounds) {
        if (isOver) return;
        // what goes wrong in one partnership keeps none of the others waiting
        await round(deskIn(parts, partnership, 'facilitators')).catch((error: unknown) => onFault(loggedFault(error)));
      }
  }

  return {
    go,
    start: async (onFault) => {
      const after = (ms: number) => {
        next = setTimeout(() => {
          under = go(onFault)
            .catch((error: unknown) => onFault(loggedFault(error)))
            .then(() => {
              if (!isOver) after(everyMs);
            });
        }, ms).unref();
      };
      after(firstAfterMs);
    },
    stop: async () => {
      isOver = true;
      clearTimeout(next);
      await under;
    },
  };
}
