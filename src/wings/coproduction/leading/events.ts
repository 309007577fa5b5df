// What can happen in this part of the wing. Stored shapes are for ever: add, never change. Ids, states and days only.
import { happeningOf } from '../../../shell/happening.ts';

const involvement = happeningOf('involvement');
const step = happeningOf('peer step');
const reward = happeningOf('reward');

export const happened = {
  involvementKept: (id: string, led: string, decided: string, paid: string) =>
    involvement('involvement kept', id, { led, decided, paid }),
  involvementChanged: (id: string, version: number) => involvement('involvement changed', id, { version }),
  stepKept: (id: string, version: number) => step('peer step kept', id, { version }),
  // no count, and no word of whether there were enough
  peersCounted: (id: string, on: string) => happeningOf('peer reading')('peers counted', id, { on }),
  termsKept: (partnershipId: string, version: number) => reward('reward terms kept', partnershipId, { version }),
  offerKept: (id: string, version: number) => reward('reward offer kept', id, { version }),
};
