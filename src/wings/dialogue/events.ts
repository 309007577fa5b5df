// What can happen in the dialogue wing. Stored shapes are for ever: add, never change. Ids, states, dates and counts only.
import type { Happening } from '../../shell/act.ts';
import { happeningOf } from '../../shell/happening.ts';
import type { Tier } from '../../shell/standing.ts';
import type { OutcomeKind } from './contracted-outcome.ts';
import type { EngagementState } from './engagement.ts';
import type { SessionKind } from './session.ts';

const engagement = happeningOf('engagement');
const conversation = happeningOf('preparatory conversation');
const session = happeningOf('session');
const seat = happeningOf('coverage');
const outcome = happeningOf('contracted outcome');
const picture = happeningOf('picture point');
const passage = happeningOf('engagement passage');

export const happened = {
  proposed: (id: string) => engagement('engagement proposed', id),
  engagementChanged: (id: string, version: number) => engagement('engagement changed', id, { version }),
  contracted: (id: string, outcomes: number) => engagement('engagement contracted', id, { outcomes }),
  contractChanged: (id: string, outcomes: number) => engagement('contract changed', id, { outcomes }),
  stepped: (id: string, from: EngagementState, to: EngagementState) => engagement(`engagement ${to}`, id, { from, to }),
  closed: (id: string, brought: number, missing: number, noAction: boolean) =>
    engagement('engagement closed', id, { brought, missing, noAction }),
  facilitatorsSet: (id: string, people: number) => engagement('facilitators named', id, { people }),
  outcomeBrought: (id: string, kind: OutcomeKind, on: string | null) =>
    outcome('contracted outcome brought', id, { kind, on }),
  passageAdded: (id: string, tier: Tier) => passage('passage added', id, { tier }),
  passageChanged: (id: string, from: Tier, to: Tier) => passage('passage changed', id, { from, to }),
  passageRemoved: (id: string) => passage('passage removed', id),

  asked: (id: string) => conversation('preparatory conversation asked for', id),
  held: (id: string, limitsId: string) => conversation('preparatory conversation held', id, { limitsId }),
  talkDeclined: (id: string) => conversation('preparatory conversation declined', id),
  pointKept: (id: string) => conversation('preparatory point kept', id),
  pointDestroyed: (id: string) => conversation('preparatory point destroyed', id),
  /** Says how many, never whose. */
  preparationDestroyed: (engagementId: string, points: number) =>
    engagement('preparatory words destroyed', engagementId, { points }),
  /** Names no conversation: nothing may lead from a point of the picture back to one person. */
  pictureAdded: (id: string, tier: Tier) => picture('picture point added', id, { tier }),
  pictureChanged: (id: string, from: Tier, to: Tier) => picture('picture point changed', id, { from, to }),
  pictureRemoved: (id: string) => picture('picture point removed', id),
  holdSet: (engagementId: string, holdId: string) => engagement('legal hold recorded', engagementId, { holdId }),
  holdLifted: (engagementId: string, holdId: string) => engagement('legal hold lifted', engagementId, { holdId }),

  seatAdded: (id: string, needed: number, coming: number) => seat('coverage seat added', id, { needed, coming }),
  seatChanged: (id: string, needed: number, coming: number) => seat('coverage seat changed', id, { needed, coming }),
  seatRemoved: (id: string) => seat('coverage seat removed', id),
  seatsCopied: (sessionId: string, seats: number) => session('coverage copied to session', sessionId, { seats }),

  sessionPlanned: (id: string, kind: SessionKind, on: string | null) => session('session planned', id, { kind, on }),
  sessionChanged: (id: string, on: string | null) => session('session changed', id, { on }),
  sessionStopped: (id: string) => session('session stopped', id),
  sessionDesigned: (id: string) => session('session designed', id),
  segmentAdded: (id: string) => session('segment added', id),
  segmentChanged: (id: string) => session('segment changed', id),
  segmentMoved: (id: string) => session('segment moved', id),
  segmentRemoved: (id: string) => session('segment removed', id),
  limitsChosen: (id: string, limitsId: string) => session('limits chosen', id, { limitsId }),
  papersCounted: (id: string, papers: number, printed: boolean) => session('papers counted', id, { papers, printed }),
  participantsSet: (id: string, people: number) => session('participants with an account named', id, { people }),

  concernSheetSet: (placeId: string, version: number): Happening => ({
    act: 'concern sheet set',
    subject: { kind: 'place', id: placeId },
    changes: { version },
  }),
  limitsWorded: (id: string, version: number): Happening => ({
    act: 'limits worded',
    subject: { kind: 'limits', id },
    changes: { version },
  }),
};
