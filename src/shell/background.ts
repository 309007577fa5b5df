// Work that goes on beside answering, from the first request until the service closes.
import type { LoggedFault } from './log.ts';

export interface Background {
  readonly start: (onFault: (fault: LoggedFault) => void) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Begun one after the other, and ended the other way round. */
export const together = (works: readonly Background[]): Background => ({
  start: async (onFault) => {
    for (const work of works) await work.start(onFault);
  },
  stop: async () => {
    for (const work of works.toReversed()) await work.stop();
  },
});
