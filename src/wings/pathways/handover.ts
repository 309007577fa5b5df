// A handover from one team to another, or to a service that is not here: how it may go on, who has the person meanwhile, and which
// dates cannot be. Nobody falls between: the receiver has the person from the moment when a named worker has accepted them and they have
// left, and until then whoever hands over. Pure.
import { isBefore } from './handover-days.ts';

export const handoverStates = [
  'planned',
  'sent',
  'acknowledged',
  'accepted',
  'appointment made',
  'attended',
  'started',
  'did not start',
  'declined',
  'refused',
  'stopped',
] as const;
export type HandoverState = (typeof handoverStates)[number];
export type HandoverKind = 'prison to prison' | 'prison to community';

export interface Handover {
  readonly id: string;
  readonly number: number;
  readonly referenceId: string;
  readonly kind: HandoverKind;
  readonly fromId: string;
  /** A provider here, or a service that is not here; neither: nobody is chosen yet. */
  readonly toId: string | null;
  readonly toOutsideId: string | null;
  readonly area: string | null;
  readonly state: HandoverState;
  readonly plannedOn: string;
  readonly sentOn: string | null;
  readonly sentAt: Date | null;
  readonly acknowledgedOn: string | null;
  readonly acceptedOn: string | null;
  readonly workerId: string | null;
  readonly workerWords: string | null;
  readonly appointmentOn: string | null;
  readonly appointmentAt: string | null;
  readonly attendedOn: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly becauseKind: string | null;
  readonly expectedReleaseOn: string | null;
  readonly releaseUnknownBecause: string | null;
  readonly releasedOn: string | null;
  readonly shortNotice: boolean;
  readonly lostContactOn: string | null;
  /** Of the receiving team, as it was when this was sent. */
  readonly answerWithinDays: number;
  readonly sentBy: string | null;
  readonly sentHow: 'here' | 'secure mail' | null;
  /** When somebody who works with the person last said how it stands. */
  readonly lastWordOn: string | null;
  /** When something is due next; the database works it out. */
  readonly dueOn: string | null;
  readonly version: number;
}

export const hasEnded = ({ state }: Pick<Handover, 'state'>): boolean =>
  ['started', 'did not start', 'declined', 'refused', 'stopped'].includes(state);

/** Why treatment did not start. That somebody has died is recorded on their own page, where it stops everything. */
export const didNotStartReasons = [
  'did not come',
  'no place to offer',
  'back in prison',
  'moved away',
  'chose not to',
  'lost contact',
] as const;
export const refusedReasons = ['no place to offer', 'lives elsewhere', 'needs other help', 'already with us'] as const;
export const stoppedReasons = ['not released', 'goes elsewhere', 'was planned by mistake', 'back in prison'] as const;

export type HandoverAct =
  | 'send'
  | 'ask again'
  | 'acknowledge'
  | 'accept'
  | 'make appointment'
  | 'release'
  | 'attend'
  | 'start'
  | 'not start'
  | 'refuse'
  | 'decline'
  | 'stop'
  | 'lose contact'
  | 'find again'
  | 'change team'
  | 'change worker'
  | 'change release'
  | 'check';

const open: readonly HandoverState[] = ['planned', 'sent', 'acknowledged', 'accepted', 'appointment made', 'attended'];
const withWorker: readonly HandoverState[] = ['accepted', 'appointment made', 'attended'];

const from: Readonly<Record<HandoverAct, readonly HandoverState[]>> = {
  send: ['planned'],
  'ask again': ['sent', 'acknowledged'],
  acknowledge: ['sent'],
  accept: ['sent', 'acknowledged'],
  'make appointment': ['accepted', 'appointment made'],
  release: open,
  attend: ['accepted', 'appointment made'],
  start: withWorker,
  'not start': ['sent', 'acknowledged', ...withWorker],
  refuse: ['sent', 'acknowledged'],
  decline: open,
  stop: open,
  'lose contact': open,
  'find again': open,
  'change team': open,
  'change worker': withWorker,
  'change release': open,
  check: open,
};
const afterRelease: readonly HandoverAct[] = ['attend', 'start', 'not start', 'lose contact'];
/** What only whoever has the person may still do with where they go. */
const beforeItIsTheirs: readonly HandoverAct[] = ['stop', 'change team'];

export const hasWorker = ({ workerId, workerWords }: Pick<Handover, 'workerId' | 'workerWords'>): boolean =>
  workerId !== null || workerWords !== null;

/** A named worker has accepted the person, and they have left. */
export const isTheirs = (handover: Pick<Handover, 'state' | 'releasedOn'>): boolean =>
  handover.releasedOn !== null && [...withWorker, 'started'].includes(handover.state);

/** Why this cannot be done now; null when it can. */
export function actFault(handover: Handover, act: HandoverAct): string | null {
  const { state, kind, releasedOn, lostContactOn } = handover;
  if (hasEnded(handover)) return `It has ended: ${stateWords[state].toLowerCase()}.`;
  if (act === 'send' && handover.toId === null && handover.toOutsideId === null)
    return 'Nobody is chosen yet who is asked.';
  if (!from[act].includes(state)) return `It is ${stateWords[state].toLowerCase()} now.`;
  if (act === 'release' && releasedOn !== null) return `The day on which they ${leftWord(kind)} is kept already.`;
  if (act === 'change release' && releasedOn !== null) return `They have ${leftWord(kind)} already.`;
  if (afterRelease.includes(act) && releasedOn === null) return `It is not kept yet that they ${leftWord(kind)}.`;
  if (beforeItIsTheirs.includes(act) && isTheirs(handover)) return 'The receiving team has this person now.';
  if (act === 'lose contact' && lostContactOn !== null) return 'It is kept already that contact was lost.';
  if (act === 'find again' && lostContactOn === null) return 'Contact is not lost.';
  return null;
}

export const leftWord = (kind: HandoverKind): 'moved' | 'left' => (kind === 'prison to prison' ? 'moved' : 'left');

/** Who has the person after this: never nobody. A service that is not here has no list here, so the sender goes on having them. */
export function holderOf(
  handover: Pick<Handover, 'state' | 'fromId' | 'toId' | 'releasedOn' | 'becauseKind'>,
  heldById: string,
): string {
  if (handover.toId !== null && isTheirs(handover)) return handover.toId;
  const hasNoPlace = handover.state === 'did not start' && handover.becauseKind === 'no place to offer';
  return hasNoPlace && heldById === handover.toId ? handover.fromId : heldById;
}

/** Somebody has to be asked next: it was refused, there was no place, or it was stopped while they still want help. */
export const leavesNobodyAsked = ({
  state,
  becauseKind,
  releasedOn,
}: Pick<Handover, 'state' | 'becauseKind' | 'releasedOn'>): boolean =>
  state === 'refused' ||
  (state === 'did not start' && becauseKind === 'no place to offer') ||
  (state === 'stopped' && becauseKind !== 'died' && (becauseKind !== 'not released' || releasedOn !== null));

/** Sent on the day on which they leave, on the day before, or later: then it is answered on the same day. */
export const isShortNotice = (sentOn: string, leavesOn: string | null): boolean =>
  leavesOn !== null && !isBefore(sentOn, leavesOn, 2);

/** What was before cannot come after: a sentence for each, or null. */
export const dateFault = {
  leaves: (on: string, { today, plannedOn, kind }: { today: string; plannedOn: string; kind: HandoverKind }) =>
    on > today
      ? 'This day is still to come. Change the expected day instead'
      : on < plannedOn
        ? `It was planned after that, on the day they had ${leftWord(kind)} already. Stop it and plan it again with that day`
        : null,
  happened: (
    on: string,
    what: string,
    { today, releasedOn, kind }: { today: string; releasedOn: string | null; kind: HandoverKind },
  ) =>
    on > today
      ? 'This day is still to come'
      : releasedOn !== null && on < releasedOn
        ? `They ${leftWord(kind)} after that. ${what} comes later`
        : null,
  appointment: (
    on: string,
    {
      today,
      releasedOn,
      expectedReleaseOn,
      kind,
    }: Pick<Handover, 'releasedOn' | 'expectedReleaseOn' | 'kind'> & { readonly today: string },
  ) => {
    const leaves = releasedOn ?? expectedReleaseOn;
    if (on < today) return 'This day is over. Say that they came, or choose a day to come';
    return leaves !== null && on < leaves
      ? `They have not ${leftWord(kind)} by then. Choose that day or a later one`
      : null;
  },
};

export const stateWords: Readonly<Record<HandoverState, string>> = {
  planned: 'Planned',
  sent: 'Sent, not answered yet',
  acknowledged: 'Acknowledged',
  accepted: 'Accepted by a named worker',
  'appointment made': 'Appointment made',
  attended: 'They came',
  started: 'Treatment started',
  'did not start': 'Did not start, because',
  declined: 'Declined by the person',
  refused: 'No, because',
  stopped: 'Stopped, because',
};
/** How a line ends, and its word: with a reason where there is one. */
export function handoverStand(
  handover: Pick<Handover, 'state' | 'releasedOn' | 'workerId' | 'workerWords' | 'lostContactOn'>,
): { readonly kind: string; readonly word: string } {
  const { state } = handover;
  if (!hasEnded(handover) && handover.lostContactOn !== null) return { kind: 'no-answer', word: 'Lost contact' };
  if (!hasEnded(handover) && handover.releasedOn !== null && !hasWorker(handover))
    return { kind: 'nobody', word: 'No named worker' };
  return { kind: stands[state], word: stateWords[state] };
}
const stands: Readonly<Record<HandoverState, string>> = {
  planned: 'planned',
  sent: 'no-answer',
  acknowledged: 'under-way',
  accepted: 'agreed',
  'appointment made': 'will-do',
  attended: 'under-way',
  started: 'done',
  'did not start': 'not-done',
  declined: 'declined',
  refused: 'not-done',
  stopped: 'stopped',
};

export const becauseWords: Readonly<Record<string, string>> = {
  'did not come': 'They did not come',
  'no place to offer': 'There was no place to offer',
  'back in prison': 'They are back in prison',
  'moved away': 'They moved away',
  'chose not to': 'They chose not to',
  'lost contact': 'Contact was lost',
  'lives elsewhere': 'They live elsewhere',
  'needs other help': 'They need other help than this team gives',
  'already with us': 'They are with this team already',
  'not released': 'They are not released',
  'goes elsewhere': 'They go elsewhere',
  'was planned by mistake': 'It was planned by mistake',
  died: 'They died',
};

export const checklist = [
  'prescription',
  'naloxone',
  'a way to reach them',
  'somewhere to sleep',
  'who meets them',
] as const;
export type Asks = (typeof checklist)[number];
export const checkAnswers = ['yes', 'no', 'not needed'] as const;
export type CheckAnswer = (typeof checkAnswers)[number];
export const checkWords: Readonly<Record<Asks, string>> = {
  prescription: 'Is there a prescription, and a pharmacy for that day?',
  naloxone: 'Have they naloxone in their hand?',
  'a way to reach them': 'Is there a way to reach them?',
  'somewhere to sleep': 'Have they somewhere to sleep?',
  'who meets them': 'Does somebody meet them?',
};
export interface Check {
  readonly asks: Asks;
  readonly answer: CheckAnswer;
  readonly answeredOn: string;
  readonly answeredBy: string;
}
export const isUnanswered = (checks: readonly Pick<Check, 'asks'>[]): boolean =>
  checklist.some((one) => !checks.some(({ asks }) => asks === one));

export type ChangeOf =
  | 'team'
  | 'worker'
  | 'release'
  | 'released'
  | 'appointment'
  | 'asked again'
  | 'lost contact'
  | 'found again'
  | 'no place'
  | 'stopped';
/** What was changed, and why. */
export interface HandoverChange {
  readonly what: ChangeOf;
  readonly from: string | null;
  readonly to: string | null;
  readonly because: string;
  readonly changedOn: string;
  /** Nobody: a list that was taken in. */
  readonly changedBy: string | null;
}
