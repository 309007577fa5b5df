// What can happen in the agreement wing. Stored shapes are for ever: add, never change. Ids, states, dates and counts only.
import type { Happening } from '../../shell/act.ts';
import type { ActionState } from './action.ts';
import type { Met } from './commitment.ts';
import type { Answer, ExpectationState, Side } from './expectation.ts';
import type { SayingKind } from './saying.ts';
import type { VisionState } from './vision.ts';

type Changes = NonNullable<Happening['changes']>;
const of =
  (kind: string) =>
  (act: string, id: string, changes?: Changes): Happening => ({
    act,
    subject: { kind, id },
    ...(changes && { changes }),
  });
const line = of('vision line');
const expectation = of('expectation');
const commitment = of('commitment');
const action = of('action');
const forum = of('forum');
const engagement = of('engagement');

export const happened = {
  lineProposed: (id: string) => line('vision line proposed', id),
  lineAmended: (id: string, version: number, fell: number) => line('vision line amended', id, { version, fell }),
  lineSupported: (id: string, partnerId: string, version: number) =>
    line('vision line supported', id, { partnerId, version }),
  lineAdopted: (id: string, partnerId: string, version: number, state: VisionState) =>
    line('vision line adopted', id, { partnerId, version, state }),
  supportTakenBack: (id: string, partnerId: string, version: number) =>
    line('vision support taken back', id, { partnerId, version }),
  lineSetAside: (id: string) => line('vision line set aside', id),
  lineTakenUp: (id: string) => line('vision line taken up again', id),

  asked: (id: string) => expectation('expectation made', id),
  answered: (id: string, round: number, side: Side, answer: Answer, state: ExpectationState, inTheRoom: boolean) =>
    expectation('expectation answered', id, { round, side, answer, state, inTheRoom }),

  committed: (id: string, expectationId: string, dueOn: string | null) =>
    commitment('commitment made', id, { expectationId, dueOn }),
  commitmentChanged: (id: string, version: number, dueOn: string | null) =>
    commitment('commitment changed', id, { version, dueOn }),
  saidWhetherMet: (id: string, side: Side, met: Met, inTheRoom: boolean) =>
    commitment('commitment looked at', id, { side, met, inTheRoom }),

  actionAdded: (id: string, state: ActionState) => action('action added', id, { state }),
  actionChanged: (id: string, version: number) => action('action changed', id, { version }),
  actionMoved: (id: string, from: ActionState, state: ActionState) => action('action moved', id, { from, state }),
  actionAgreed: (id: string) => action('action agreed', id, { state: 'agreed' }),
  actionDelivered: (id: string, inTheRoom: boolean) =>
    action('action delivered', id, { state: 'delivered', inTheRoom }),
  deliveredTakenBack: (id: string) => action('delivered taken back', id),

  forumSetUp: (id: string, nextOn: string | null) => forum('forum committed to', id, { nextOn }),
  forumChanged: (id: string, version: number, nextOn: string | null) => forum('forum changed', id, { version, nextOn }),
  forumMet: (id: string, sessionId: string, nextOn: string | null) => forum('forum met', id, { sessionId, nextOn }),
  forumStopped: (id: string) => forum('forum stopped', id),
  forumTakenUp: (id: string) => forum('forum committed to again', id),

  said: (engagementId: string, saying: SayingKind) => engagement(`engagement said ${saying}`, engagementId),
};

/** What the home page tells as changed. */
export const telling = [
  'vision line adopted',
  'vision line amended',
  'expectation answered',
  'action agreed',
  'action delivered',
  'action moved',
] as const;
