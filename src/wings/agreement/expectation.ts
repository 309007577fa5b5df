// An expectation and its answers: A needs something of B, B answers, A may answer a change, any number of times. Pure.
//
// Promises: whatever answers are given in whatever order, the state is the one the rounds lead to, nobody accepts their
// own words, and what is accepted is exactly what the other side last offered. Assumes that rounds come in order.
import type { Tier } from '../../shell/standing.ts';
import type { Party } from './party.ts';

export const expectationStates = [
  'made',
  'countered',
  'recountered',
  'accepted',
  'declined',
  'brought to the forum',
  'withdrawn',
] as const;
export type ExpectationState = (typeof expectationStates)[number];

export const answers = ['accept', 'counter', 'decline', 'do not know yet', 'bring to the forum', 'withdraw'] as const;
export type Answer = (typeof answers)[number];
export type Side = 'asked' | 'asker';

/** One answer, as it was given. */
export interface Round {
  readonly round: number;
  readonly bySide: Side;
  readonly answer: Answer;
  readonly words: string | null;
  /** Who would look after it, and when it is looked at, should the other side take what is offered here. */
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly lookAgainOn: string | null;
  readonly answeredOn: string | null;
  readonly inTheRoom: boolean;
}
export interface Expectation {
  readonly id: string;
  readonly slug: string;
  readonly engagementId: string | null;
  readonly sessionId: string | null;
  readonly from: Pick<Party, 'kind' | 'id'>;
  readonly to: Pick<Party, 'kind' | 'id'>;
  readonly title: string;
  readonly words: string;
  readonly state: ExpectationState;
  readonly madeOn: string | null;
  readonly turnSince: string | null;
  readonly lookAgainOn: string | null;
  readonly tier: Tier;
  readonly version: number;
  readonly rounds: readonly Round[];
}

/** What lies on the table: whose words, and what they would take on with them. */
export interface Terms {
  readonly by: Side;
  readonly words: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
}

type Onward = Partial<Record<Answer, ExpectationState>>;
const asked: Onward = {
  accept: 'accepted',
  counter: 'countered',
  decline: 'declined',
  'bring to the forum': 'brought to the forum',
};
const asker: Onward = { 'bring to the forum': 'brought to the forum', withdraw: 'withdrawn' };

/** What may follow what. A state or side that is not named here takes no answer. */
export const onward: Record<ExpectationState, Record<Side, Onward>> = {
  made: { asked: { ...asked, 'do not know yet': 'made' }, asker },
  countered: {
    asked: { 'bring to the forum': 'brought to the forum' },
    asker: { ...asker, accept: 'accepted', counter: 'recountered' },
  },
  recountered: { asked: { ...asked, 'do not know yet': 'recountered' }, asker },
  'brought to the forum': {
    asked: { accept: 'accepted', counter: 'countered', decline: 'declined' },
    asker: { accept: 'accepted', counter: 'recountered', withdraw: 'withdrawn' },
  },
  // a no can be met with something else
  declined: { asked: {}, asker: { counter: 'recountered', 'bring to the forum': 'brought to the forum' } },
  accepted: { asked: {}, asker: {} },
  withdrawn: { asked: {}, asker: {} },
};

/** Whose answer it waits for; null when it waits for nobody, or for the forum. */
export const turnOf = (state: ExpectationState): Side | null =>
  state === 'made' || state === 'recountered' ? 'asked' : state === 'countered' ? 'asker' : null;

export const isOpen = (state: ExpectationState): boolean =>
  state === 'made' || state === 'countered' || state === 'recountered' || state === 'brought to the forum';

/** The last offer that still stands. A no takes back whatever change the same side had offered before. */
export function termsOf({ words, rounds }: Pick<Expectation, 'words' | 'rounds'>): Terms {
  let asks: Terms = { by: 'asker', words, owner: null, dueOn: null };
  let table = asks;
  for (const round of rounds) {
    if (round.answer === 'decline') table = asks;
    if (round.answer !== 'counter') continue;
    table = { by: round.bySide, words: round.words ?? '', owner: round.owner, dueOn: round.dueOn };
    if (round.bySide === 'asker') asks = table;
  }
  return table;
}

type Exchange = Pick<Expectation, 'state' | 'words' | 'rounds'>;

/** The answers that this side can give now, in the order of the page. */
export function answersOpenTo(exchange: Exchange, side: Side): Answer[] {
  const ways = onward[exchange.state][side];
  const theirsIsOnTheTable = termsOf(exchange).by !== side;
  return answers.filter((answer) => ways[answer] !== undefined && (answer !== 'accept' || theirsIsOnTheTable));
}

export interface Given {
  readonly answer: Answer;
  readonly words: string | null;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly lookAgainOn: string | null;
}
export interface Decided {
  readonly state: ExpectationState;
  readonly round: number;
  readonly lookAgainOn: string | null;
  readonly commitment: { readonly words: string; readonly owner: string; readonly dueOn: string | null } | null;
}

/** What an answer leads to; nothing when this side cannot give it now. */
export function decide(exchange: Exchange, side: Side, given: Given, party: Pick<Party, 'name'>): Decided | undefined {
  if (!answersOpenTo(exchange, side).includes(given.answer)) return undefined;
  const state = onward[exchange.state][side][given.answer];
  if (!state) return undefined;
  const terms = termsOf(exchange);
  return {
    state,
    round: exchange.rounds.length + 1,
    lookAgainOn: isOpen(state) || state === 'declined' ? given.lookAgainOn : null,
    commitment:
      state === 'accepted'
        ? { words: terms.words, owner: given.owner ?? terms.owner ?? party.name, dueOn: given.dueOn ?? terms.dueOn }
        : null,
  };
}

/** The state that these rounds lead to, told from the beginning; nothing when they could not have happened. */
export function replay(words: string, rounds: readonly Round[]): ExpectationState | undefined {
  let state: ExpectationState = 'made';
  for (const [at, round] of rounds.entries()) {
    const before: Exchange = { state, words, rounds: rounds.slice(0, at) };
    if (round.round !== at + 1 || !answersOpenTo(before, round.bySide).includes(round.answer)) return undefined;
    state = onward[state][round.bySide][round.answer] ?? state;
  }
  return state;
}

/** Every expectation of an engagement has its yes or its no. Nothing asked is not everything answered. */
export function allAnswered(expectations: readonly Pick<Expectation, 'state'>[]): boolean {
  const standing = expectations.filter(({ state }) => state !== 'withdrawn');
  return standing.length > 0 && standing.every(({ state }) => state === 'accepted' || state === 'declined');
}
