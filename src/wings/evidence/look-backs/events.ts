// What can happen to look-backs. Stored shapes are for ever: add, never change. Ids, states, dates and counts only.
import { happeningOf } from '../../../shell/happening.ts';

const lookBack = happeningOf('look-back');

export const lookBackHappened = {
  lookBackHeld: (id: string, months: number, heldOn: string) => lookBack('look-back held', id, { months, heldOn }),
  lookBackChanged: (id: string, version: number) => lookBack('look-back changed', id, { version }),
};
