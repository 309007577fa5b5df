// What can happen in the agreement wing. Stored shapes are for ever: add, never change. Ids, states, dates and counts only.
import { happeningOf } from '../../shell/happening.ts';
import type { ActionState, TakenBack } from './action.ts';
import type { Met } from './commitment.ts';
import type { Answer, ExpectationState, Side } from './expectation.ts';
import type { SayingKind } from './saying.ts';
import type { VisionState } from './vision.ts';
import type { ReviewAnswer, Signature } from './working-agreement.ts';

const line = happeningOf('vision line');
const expectation = happeningOf('expectation');
const commitment = happeningOf('commitment');
const action = happeningOf('action');
const forum = happeningOf('forum');
const engagement = happeningOf('engagement');
const workingAgreement = happeningOf('working agreement');
const agreementVersion = happeningOf('agreement version');

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
  actionChanged: (id: string, version: number, takenBack: TakenBack) =>
    action('action changed', id, {
      version,
      ...(takenBack.agreed && { agreedTakenBack: true }),
      ...(takenBack.delivered && { deliveredTakenBack: true }),
    }),
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

  agreementStarted: (id: string, sections: number, partners: number) =>
    workingAgreement('working agreement started', id, { sections, partners }),
  agreementChanged: (id: string, version: number, reviewOn: string | null) =>
    workingAgreement('working agreement changed', id, { version, reviewOn }),
  sectionAdded: (id: string, sectionId: string) => workingAgreement('agreement section added', id, { sectionId }),
  sectionOpened: (id: string, sectionId: string) => workingAgreement('agreement section opened', id, { sectionId }),
  sectionLeft: (id: string, sectionId: string) => workingAgreement('agreement section left', id, { sectionId }),
  sectionWorded: (id: string, sectionId: string, version: number) =>
    workingAgreement('agreement section worded', id, { sectionId, version }),
  sectionRemoved: (id: string, sectionId: string) => workingAgreement('agreement section removed', id, { sectionId }),
  promisesPlaced: (id: string, count: number) => workingAgreement('promises placed in the agreement', id, { count }),
  responseKept: (id: string, responseId: string) =>
    workingAgreement('response to the agreement kept', id, { responseId }),
  responseChanged: (id: string, responseId: string, version: number) =>
    workingAgreement('response to the agreement changed', id, { responseId, version }),
  responseDestroyed: (id: string, responseId: string) =>
    workingAgreement('response to the agreement destroyed', id, { responseId }),
  partnerLeft: (id: string, partnerId: string) => workingAgreement('partner left the agreement', id, { partnerId }),
  frozen: (id: string, number: number, needs: number) =>
    agreementVersion('agreement frozen', id, { number, needs, state: 'out for signing' }),
  signed: (id: string, partnerId: string, how: Signature['how'], joins: boolean) =>
    agreementVersion('agreement signed', id, { partnerId, how, joins }),
  signatureChecked: (id: string, signatureId: string) => agreementVersion('pen signature checked', id, { signatureId }),
  signatureTakenBack: (id: string, partnerId: string) => agreementVersion('signature taken back', id, { partnerId }),
  inForce: (id: string, number: number, replaced: number | null) =>
    agreementVersion('agreement in force', id, { number, replaced, state: 'in force' }),
  openedAgain: (id: string, number: number, fell: number) =>
    agreementVersion('agreement opened again', id, { number, fell, state: 'opened again' }),
  reviewed: (id: string, answer: ReviewAnswer, nextOn: string | null) =>
    agreementVersion('agreement reviewed', id, { answer, nextOn }),
  agreementEnded: (id: string, number: number) => agreementVersion('agreement ended', id, { number, state: 'ended' }),

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
  'agreement frozen',
  'agreement in force',
  'agreement opened again',
] as const;
