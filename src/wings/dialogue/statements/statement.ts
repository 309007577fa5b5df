// Statements: one idea each, that people can say yes or no to. Words, states, and what may follow what. Pure.
import type { StateKind } from '../../../pictures/line-end.ts';
import type { Tier } from '../../../shell/standing.ts';
import { hasDesign, type Session } from '../session.ts';

/** More letters than this hold more than one idea. */
export const LONGEST_STATEMENT = 200;
/** Easy read takes shorter words, and more of them. */
export const LONGEST_DRAFT = 300;

export type StatementState = 'put' | 'accepted' | 'refused' | 'taken back';
export const ways = ['on screen', 'on paper', 'aloud'] as const;
export type Came = (typeof ways)[number];
export type PutBy = 'participant' | 'organiser';

export interface Statement {
  readonly id: string;
  readonly sessionId: string;
  /** Null once they were taken back. */
  readonly words: string | null;
  readonly easyWords: string | null;
  readonly welshWords: string | null;
  /** Other words that wait for a yes or no of whoever put it. */
  readonly offeredWords: string | null;
  readonly wantsOwnWords: boolean;
  readonly putBy: PutBy;
  readonly came: Came;
  readonly state: StatementState;
  readonly because: string | null;
  readonly position: number | null;
  readonly askedOn: string | null;
  readonly tier: Tier;
  readonly version: number;
}
/** As it is asked: only these leave the wing. */
export interface AcceptedStatement
  extends Pick<Statement, 'id' | 'easyWords' | 'welshWords' | 'putBy' | 'askedOn' | 'version'> {
  readonly words: string;
  readonly position: number;
}

/** Whoever put it has a page of their own where they read what became of it. */
export const hasPage = ({ putBy, came }: Pick<Statement, 'putBy' | 'came'>): boolean =>
  putBy === 'participant' && came === 'on screen';

export type Step = 'accept' | 'offer words' | 'refuse' | 'change' | 'move' | 'take back';
/** Why this cannot be done with it now, or nothing. */
export function stepFault(
  { state, askedOn, offeredWords }: Pick<Statement, 'state' | 'askedOn' | 'offeredWords'>,
  step: Step,
): string | undefined {
  if (state === 'taken back') return 'These words were taken back.';
  if (step === 'take back') return undefined;
  if (askedOn !== null && step !== 'move') return 'It was asked already, so its words stand still.';
  if (state === 'refused') return 'It was refused. Whoever put it was told why.';
  if (step === 'change' || step === 'move') return state === 'accepted' ? undefined : 'It is not accepted yet.';
  if (step === 'refuse') return undefined;
  if (state === 'accepted') return 'It is accepted already.';
  if (offeredWords !== null) return 'Other words are offered. It waits for whoever put it.';
  return undefined;
}

export const stateOf = ({
  state,
  offeredWords,
  askedOn,
}: Pick<Statement, 'state' | 'offeredWords' | 'askedOn'>): { readonly kind: StateKind; readonly word: string } => {
  if (state === 'put')
    return offeredWords === null
      ? { kind: 'not-started', word: 'Put' }
      : { kind: 'under-way', word: 'Other words offered' };
  if (state === 'accepted')
    return askedOn === null ? { kind: 'agreed', word: 'Accepted' } : { kind: 'done', word: 'Asked' };
  return state === 'refused' ? { kind: 'declined', word: 'Refused' } : { kind: 'stopped', word: 'Taken back' };
};

/** Who put it, as far as anybody is ever told. */
export const putByWords = ({ putBy }: Pick<Statement, 'putBy'>): string | null =>
  putBy === 'organiser' ? 'Put by the organisers' : null;

/** How it came, for whoever keeps it: never who put it. */
export const cameWords = ({ putBy, came }: Pick<Statement, 'putBy' | 'came'>): string => {
  if (putBy === 'organiser') return 'Ours, the organisers';
  return { 'on screen': 'Put on a page of their own', 'on paper': 'Came on paper', aloud: 'Said to somebody' }[came];
};

/** A care space keeps nothing, so nothing is asked there either. */
export const mayAsk = ({ kind, state }: Pick<Session, 'kind' | 'state'>): boolean =>
  hasDesign(kind) && state !== 'stopped';
