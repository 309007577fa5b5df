// A referral: one provider asks another to take a person on, or to work beside them. Pure.
//
// Promises: what is decided stays decided; nothing goes back to an earlier state without a reason; every change after the sending leaves
// its reason, except that it was received or accepted.
import { day } from '../../../shell/words-in-time.ts';

export const referralStates = [
  'sent',
  'received',
  'accepted',
  'not ready',
  'not suitable',
  'on hold',
  'withdrawn',
  'stopped',
] as const;
export type ReferralState = (typeof referralStates)[number];
export type Asks = 'take on' | 'work beside';

export interface Referral {
  readonly id: string;
  readonly number: number;
  readonly referenceId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly serviceId: string | null;
  readonly asks: Asks;
  readonly state: ReferralState;
  /** One of the named reasons below: the words to it stand with the reference. */
  readonly because: string | null;
  readonly readyOn: string | null;
  readonly sentOn: string;
  readonly sentBy: string | null;
  readonly receivedOn: string | null;
  readonly decidedOn: string | null;
  readonly decidedBy: string | null;
  readonly version: number;
}

export const openStates = ['sent', 'received', 'not ready', 'on hold'] as const satisfies readonly ReferralState[];
export const isOpen = ({ state }: Pick<Referral, 'state'>): boolean =>
  (openStates as readonly string[]).includes(state);

/** What can be done to a referral, as its address names it. */
export const moveNames = ['received', 'accept', 'not-ready', 'not-suitable', 'hold', 'withdraw'] as const;
export type MoveName = (typeof moveNames)[number];
export const isMoveName = (name: string | undefined): name is MoveName =>
  (moveNames as readonly (string | undefined)[]).includes(name);

interface Move {
  readonly to: Exclude<ReferralState, 'sent' | 'stopped'>;
  readonly by: 'asked' | 'asking';
  /** On its button. */
  readonly button: string;
  readonly question: string;
  /** Named reasons, of which one is chosen; words are written beside it. None: no reason is needed. */
  readonly reasons: readonly string[];
}
const another = 'another reason';
export const moves: Readonly<Record<MoveName, Move>> = {
  received: { to: 'received', by: 'asked', button: 'Say that it is received', question: 'Received', reasons: [] },
  accept: { to: 'accepted', by: 'asked', button: 'Accept it', question: 'Accept', reasons: [] },
  'not-ready': {
    to: 'not ready',
    by: 'asked',
    button: 'Say: suitable, but not ready yet',
    question: 'Why is it not the time yet?',
    reasons: ['the person wants to wait', 'still on another programme', 'no place until then', another],
  },
  'not-suitable': {
    to: 'not suitable',
    by: 'asked',
    button: 'Say that it is not suitable',
    question: 'Why is it not suitable?',
    reasons: [
      'another service fits better',
      'not offered here',
      'outside our area',
      'the person does not want it',
      another,
    ],
  },
  hold: {
    to: 'on hold',
    by: 'asked',
    button: 'Put it on hold',
    question: 'Why is it on hold?',
    reasons: ['the person is away for now', 'no place yet', 'it waits for somebody else', another],
  },
  withdraw: {
    to: 'withdrawn',
    by: 'asking',
    button: 'Withdraw it',
    question: 'Why is it withdrawn?',
    reasons: ['the person changed their mind', 'it was the wrong team', 'the person moves or is released', another],
  },
};

const onward: Readonly<Record<ReferralState, readonly MoveName[]>> = {
  sent: ['received', 'accept', 'not-ready', 'not-suitable', 'hold', 'withdraw'],
  received: ['accept', 'not-ready', 'not-suitable', 'hold', 'withdraw'],
  'not ready': ['accept', 'not-suitable', 'hold', 'withdraw'],
  'on hold': ['accept', 'not-ready', 'not-suitable', 'withdraw'],
  accepted: [],
  'not suitable': [],
  withdrawn: [],
  stopped: [],
};

export const movesOf = ({ state }: Pick<Referral, 'state'>): readonly MoveName[] => onward[state];

export const referralStand: Readonly<Record<ReferralState, { readonly kind: string; readonly word: string }>> = {
  sent: { kind: 'no-answer', word: 'No answer yet' },
  received: { kind: 'under-way', word: 'Received' },
  accepted: { kind: 'agreed', word: 'Accepted' },
  'not ready': { kind: 'planned', word: 'Suitable, not ready yet' },
  'not suitable': { kind: 'not-done', word: 'Not suitable, because' },
  'on hold': { kind: 'planned', word: 'On hold, because' },
  withdrawn: { kind: 'stopped', word: 'Withdrawn, because' },
  stopped: { kind: 'stopped', word: 'Stopped, because' },
};

export const asksWords: Readonly<Record<Asks, string>> = {
  'take on': 'to take this person on',
  'work beside': 'to work beside them',
};

interface Named {
  readonly partnerName: string;
  readonly placeName: string;
}
/** Who asks whom for what, with the place said once where both are at one. */
export function whoAsks(from: Named | undefined, to: Named | undefined, asks: Asks): string {
  const at = (one: Named | undefined) => (one ? `${one.partnerName} at ${one.placeName}` : 'A provider');
  return from && to && from.placeName === to.placeName
    ? `${from.partnerName} asks ${to.partnerName} ${asksWords[asks]}. Both are at ${from.placeName}.`
    : `${at(from)} asks ${at(to)} ${asksWords[asks]}.`;
}

/** When it was sent, and when and how it was answered. */
export const datesOf = (
  one: Pick<Referral, 'sentOn' | 'receivedOn' | 'decidedOn' | 'readyOn' | 'because' | 'state'>,
): string =>
  [
    `Sent on ${day(one.sentOn)}`,
    one.receivedOn && `received on ${day(one.receivedOn)}`,
    one.decidedOn && `answered on ${day(one.decidedOn)}`,
    one.state === 'not ready' && one.readyOn && `ready from ${day(one.readyOn)}`,
    one.because && `because: ${one.because}`,
  ]
    .filter(Boolean)
    .join(', ');

export interface Askable {
  readonly id: string;
  readonly partnerName: string;
  readonly placeName: string;
  readonly placeClosedOn: string | null;
  readonly leftOn: string | null;
}

/** Who can be asked: everyone who is there still, but oneself. */
export const askable = <T extends Askable>(all: readonly T[], fromId: string, today: string): T[] =>
  all.filter((one) => one.id !== fromId && !whyNotThere(one, today));

/** Why a provider is not there any more, in a sentence. */
export function whyNotThere(one: Askable, today: string): string | null {
  if (one.leftOn !== null && one.leftOn <= today)
    return `${one.partnerName} left the team at ${one.placeName} on ${day(one.leftOn)}.`;
  if (one.placeClosedOn !== null && one.placeClosedOn <= today)
    return `${one.placeName} closed on ${day(one.placeClosedOn)}.`;
  return null;
}
