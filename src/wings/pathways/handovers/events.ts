// What can happen to a handover. Stored shapes are for ever: add, never change. Ids, states and days only, never why.
import { happeningOf } from '../../../shell/happening.ts';
import type { HandoverState } from '../handover.ts';
import type { RiseWhy } from '../handover-rises.ts';

const handover = happeningOf('handover');

export const handoverActs = [
  'handover planned',
  'handover sent',
  'handover asked again',
  'handover acknowledged',
  'handover accepted',
  'handover appointment made',
  'handover released',
  'handover attended',
  'handover started',
  'handover not started',
  'handover refused',
  'handover declined',
  'handover stopped',
  'handover contact lost',
  'handover contact found',
  'handover team changed',
  'handover worker changed',
  'handover release moved',
  'handover checked',
] as const;
export type HandoverHappened = (typeof handoverActs)[number];

export const handoverHappened = {
  moved: (act: HandoverHappened, id: string, state: HandoverState) => handover(act, id, { state }),
  rose: (id: string, why: RiseWhy, since: string) => handover('handover rose', id, { why, since }),
};
