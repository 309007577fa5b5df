// What can happen to a person's reference and to a referral. Stored shapes are for ever: add, never change. Ids, states and dates only:
// never a number of a list, a name, or why.
import { happeningOf } from '../../../shell/happening.ts';
import type { ReferralState } from './referral.ts';

const reference = happeningOf('reference');
const referral = happeningOf('referral');
const file = happeningOf('taken file');

export const referenceHappened = {
  listKept: (fileId: string) => file('list kept', fileId),
  nameOpened: (id: string, openingId: string) => reference('name opened', id, { openingId }),
  nameDestroyed: (id: string) => reference('name destroyed', id),
  goesAlongKept: (id: string, thingId: string) => reference('goes along kept', id, { thingId }),
  goesAlongChanged: (id: string, thingId: string, agreed: boolean) =>
    reference('goes along changed', id, { thingId, agreed }),
  struckOut: (id: string, thingId: string) => reference('struck out', id, { thingId }),
  left: (id: string) => reference('left without a handover', id),
  wantsNoHelp: (id: string) => reference('wants no help', id),
  wantsHelpAgain: (id: string) => reference('wants help again', id),
  besideEnded: (id: string, besideId: string) => reference('beside ended', id, { besideId }),
  joined: (id: string, intoId: string) => reference('reference joined', id, { intoId }),
  takenOn: (id: string, providerId: string) => reference('taken on', id, { providerId }),
  asked: (id: string) => referral('referral sent', id, { state: 'sent' }),
  moved: (id: string, from: ReferralState, state: ReferralState) => referral('referral moved', id, { from, state }),
};
