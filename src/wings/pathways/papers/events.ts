// What can happen to services that are not here, to papers, and when somebody has died. Stored shapes are for ever: ids, states and days,
// no words. What happened to a person or a handover is known to those who see them.
import { happeningOf } from '../../../shell/happening.ts';

const outside = happeningOf('outside service');
const reference = happeningOf('reference');
const handover = happeningOf('handover');

export const gateHappened = {
  outsideAdded: (id: string) => outside('outside service added', id),
  outsideChanged: (id: string, version: number, mailChanged: boolean) =>
    outside('outside service changed', id, { version, mailChanged }),
  outsideChecked: (id: string) => outside('outside address checked', id),
  outsideClosed: (id: string, on: string) => outside('outside service closed', id, { on }),
  outsideOpened: (id: string) => outside('outside service opened again', id),

  paperMade: (id: string, outsideId: string, withName: boolean) =>
    handover('handover put on paper', id, { outsideId, withName }),

  deathRecorded: (id: string, on: string, heldBefore: boolean) => reference('death recorded', id, { on, heldBefore }),
  deathCorrected: (id: string, correctionId: string) => reference('death corrected', id, { correctionId }),
};
