// What can happen to the local continuity figure. Stored shapes are for ever: add, never change.
import { happeningOf } from '../../../shell/happening.ts';

const partnership = happeningOf('partnership');

export const continuityHappened = {
  letOut: (partnershipId: string, quarter: string) =>
    partnership('continuity figures let out', partnershipId, { quarter }),
};
