// What was put to a partner: its states, its clock, and what counts. Rules, and no more. Pure.

import type { StateKind } from '../../../pictures/line-end.ts';
import { daysBetween } from '../../../shell/days.ts';
import type { Tier } from '../../../shell/standing.ts';

export const answerKinds = ['done', 'will do', 'not done'] as const;
export type AnswerKind = (typeof answerKinds)[number];
export type ItemState = 'put' | 'answered' | 'sent back' | 'held open' | 'ended' | 'merged' | 'withdrawn';
export type Says = 'yes' | 'partly' | 'no';
export const waysTold = ['page', 'e-mail', 'slip handed over', 'read out', 'posted', 'notice put up'] as const;
export type HowTold = (typeof waysTold)[number];
export const cannotTell = ['transferred', 'released', 'died', 'asked not to be', 'e-mail came back'] as const;
export type CannotTell = (typeof cannotTell)[number];
/** How someone wants to hear what came of what they told. */
export const waysToHear = ['page', 'e-mail', 'slip', 'read out', 'post', 'notice', 'not at all'] as const;
export type WayToHear = (typeof waysToHear)[number];
/** What became of it, as it counts: an answer that was not told back is no answer yet. */
export const stands = ['no answer', 'not told', 'done', 'will do', 'not done', 'held open', 'gone'] as const;
export type Stands = (typeof stands)[number];

export interface Item {
  readonly id: string;
  readonly partnerId: string;
  readonly placeId: string | null;
  readonly words: string | null;
  readonly putOn: string;
  readonly answerDays: number;
  readonly clockFrom: string;
  readonly answerDueOn: string;
  readonly state: ItemState;
  readonly answer: AnswerKind | null;
  readonly answeredOn: string | null;
  readonly willDoBy: string | null;
  readonly change: 'changed' | 'nothing has changed' | null;
  readonly changedOn: string | null;
  readonly heldBecause: string | null;
  readonly lookAgainOn: string | null;
  readonly mergedInto: string | null;
  readonly toldOn: string | null;
  readonly changeToldOn: string | null;
  readonly stands: Stands;
  readonly tier: Tier;
  readonly version: number;
}
export interface Answer {
  readonly id: string;
  readonly itemId: string;
  readonly round: number;
  readonly answer: AnswerKind;
  readonly words: string | null;
  readonly willDoBy: string | null;
  readonly givenAs: string;
  readonly how: 'on screen' | 'said in the room' | 'on paper';
  readonly answeredOn: string;
  readonly wordsGone: boolean;
}
export interface SaidOfAnswer {
  readonly answerId: string;
  readonly says: Says;
  readonly words: string | null;
  readonly saidOn: string;
  readonly wordsGone: boolean;
}
export interface Change {
  readonly id: string;
  readonly isChange: boolean;
  readonly words: string | null;
  readonly saidAs: string;
  readonly saidOn: string;
  readonly wordsGone: boolean;
}

/** The days a partner has to answer, unless those who put it set others. */
export const answerWithinDays = 28;

export const waits = ({ state }: Pick<Item, 'state'>): boolean => state === 'put' || state === 'sent back';
export const isGone = ({ state }: Pick<Item, 'state'>): boolean => state === 'merged' || state === 'withdrawn';

type Counts = Pick<Item, 'state' | 'answer' | 'toldOn'>;
/** The same as the column `stands`, which the database keeps by itself. */
export function standsOf({ state, answer, toldOn }: Counts): Stands {
  if (isGone({ state })) return 'gone';
  if (state === 'held open') return 'held open';
  if (waits({ state }) || answer === null) return 'no answer';
  return toldOn === null ? 'not told' : answer;
}

/** Why an act cannot be done to it now, or nothing. What ended, was taken back or was put together is left as it is. */
export function faultOf(
  item: Pick<Item, 'state' | 'answer' | 'change'>,
  act: 'answer' | 'say' | 'hold' | 'take up' | 'change' | 'merge' | 'gather' | 'tell' | 'end',
): string | undefined {
  if (item.state === 'withdrawn') return 'This was taken back by those who put it. It needs no answer any more.';
  if (item.state === 'merged') return 'This was put together with another. What is done to it is done there.';
  if (item.state === 'ended' && act !== 'tell' && act !== 'change')
    return 'This has ended: it was answered and told back.';
  switch (act) {
    case 'answer':
      if (item.state === 'held open') return 'Those who put this hold it open on purpose. It waits for no answer.';
      return undefined;
    case 'say':
      return item.state === 'answered' ? undefined : 'There is no answer to say something of.';
    case 'hold':
      return item.state === 'held open' ? 'This is held open already.' : undefined;
    case 'take up':
      return item.state === 'held open' ? undefined : 'This is not held open.';
    case 'change':
      return item.answer === null ? 'Nobody has answered yet. An answer comes first.' : undefined;
    case 'merge':
      return item.state === 'put' ? undefined : 'Only what has had no answer yet is put together with another.';
    case 'gather':
      return waits(item) ? undefined : 'Something is added only while it waits for its answer.';
    case 'tell':
      return item.answer === null ? 'There is no answer to tell anybody yet.' : undefined;
    case 'end':
      if (item.state !== 'answered') return 'It ends once it is answered.';
      return undefined;
  }
}

/** What the answer that was given is followed by, when those who put it say whether it answers. */
export const afterSaying = (says: Says): 'answered' | 'sent back' => (says === 'yes' ? 'answered' : 'sent back');

export interface Stand {
  readonly kind: StateKind;
  readonly word: string;
}
export function standOf(
  item: Pick<Item, 'state' | 'answer' | 'willDoBy' | 'answerDueOn'>,
  today: string,
  dayWords: (day: string) => string,
): Stand {
  if (item.state === 'withdrawn') return { kind: 'stopped', word: 'Taken back' };
  if (item.state === 'merged') return { kind: 'stopped', word: 'Put together with another' };
  if (item.state === 'held open') return { kind: 'held-open', word: 'Held open on purpose' };
  if (waits(item)) return { kind: 'no-answer', word: clockWords(item.answerDueOn, today) };
  switch (item.answer) {
    case 'done':
      return { kind: 'done', word: 'Done' };
    case 'will do':
      return { kind: 'will-do', word: `Will do by ${dayWords(item.willDoBy ?? '')}` };
    default:
      return { kind: 'not-done', word: 'Not done, because' };
  }
}

/** "Due today", "6 days left", "12 days late". */
export function clockWords(dueOn: string, today: string): string {
  const left = daysBetween(today, dueOn);
  if (left === 0) return 'Answer due today';
  const days = (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`;
  return left > 0 ? `${days(left)} left to answer` : `No answer, ${days(-left)} late`;
}

/** How many there are of each, as the database counts them. Only what was put is here at all. */
export interface Tally {
  readonly partnerId: string;
  readonly stands: Stands;
  /** What it became after: null where nobody has said. */
  readonly change: Item['change'];
  readonly changeTold: boolean;
  readonly count: number;
  /** From being put to the first answer. */
  readonly days?: number | null;
  /** The day on which the first of these was put. */
  readonly oldestOn?: string | null;
}
/** What was put from one day to another, both among them; null where it has no end. */
export interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
}
export interface PartnerClock {
  readonly partnerId: string;
  /** Within which half were first answered: of what was answered and told back. */
  readonly medianDays: number | null;
  /** Since when the oldest waits that has no answer. */
  readonly oldestOn: string | null;
}
export interface Figures {
  readonly put: number;
  /** Answered, and told back. */
  readonly answered: number;
  /** Something changed, and those who put it were told. */
  readonly changed: number;
  /** Of what was answered, those whose people have all been told. It is the same people: so it is never more than was put. */
  readonly told: number;
  /** Answered, and somebody still waits to be told. */
  readonly notToldYet: number;
  readonly byStand: Readonly<Record<Exclude<Stands, 'gone'>, number>>;
}
const counted = ['done', 'will do', 'not done'] as const;
const sum = (tallies: readonly Tally[], which: (tally: Tally) => boolean): number =>
  tallies.filter(which).reduce((all, { count }) => all + count, 0);

/**
 * The three counts of what was put, each apart. What nobody put is in none; what was taken back or put together with another
 * is in none. Closing something without telling those who put it improves none of them.
 */
export function figuresOf(tallies: readonly Tally[]): Figures {
  const live = tallies.filter(({ stands: one }) => one !== 'gone');
  const of = (one: Stands) => sum(live, (tally) => tally.stands === one);
  const isTold = ({ stands: one }: Tally) => counted.some((kind) => kind === one);
  return {
    put: sum(live, () => true),
    answered: sum(live, isTold),
    changed: sum(live, (tally) => isTold(tally) && tally.change === 'changed' && tally.changeTold),
    told: sum(live, (tally) => isTold(tally) && (tally.change === null || tally.changeTold)),
    notToldYet: of('not told') + sum(live, (tally) => isTold(tally) && tally.change !== null && !tally.changeTold),
    byStand: {
      'no answer': of('no answer'),
      'not told': of('not told'),
      done: of('done'),
      'will do': of('will do'),
      'not done': of('not done'),
      'held open': of('held open'),
    },
  };
}

/** How each partner answers, from the same tallies. */
export function clocksOf(tallies: readonly Tally[]): PartnerClock[] {
  const partners = [...new Set(tallies.map(({ partnerId }) => partnerId))];
  return partners.map((partnerId) => {
    const own = tallies.filter((tally) => tally.partnerId === partnerId);
    const waiting = own.flatMap(({ stands: one, oldestOn }) => (one === 'no answer' && oldestOn ? [oldestOn] : []));
    return { partnerId, medianDays: medianDaysOf(own), oldestOn: waiting.toSorted()[0] ?? null };
  });
}

/** Within which half had their first answer: of what was answered and told back. */
export const medianDaysOf = (tallies: readonly Tally[]): number | null =>
  medianOf(
    tallies
      .flatMap(({ stands: one, days, count }) =>
        counted.some((kind) => kind === one) && days != null ? [{ days, count }] : [],
      )
      .toSorted((a, b) => a.days - b.days),
  );

/** The lower of the two in the middle, where there are two. */
function medianOf(sorted: readonly { readonly days: number; readonly count: number }[]): number | null {
  const half = sorted.reduce((all, { count }) => all + count, 0) / 2;
  let before = 0;
  for (const { days, count } of sorted) {
    before += count;
    if (before >= half) return days;
  }
  return null;
}

/** So many words in a row are somebody's own way of saying it. */
const runOfWords = 5;
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}']+/gu) ?? [];

/** Whether a text repeats words that were taken back: all of them, or five in a row. */
export function repeats(text: string, takenBack: string): boolean {
  const [here, gone] = [wordsOf(text), wordsOf(takenBack)];
  if (gone.length === 0) return false;
  const size = Math.min(runOfWords, gone.length);
  const runs = new Set(here.map((_, i) => here.slice(i, i + size).join(' ')));
  return gone.some((_, i) => i + size <= gone.length && runs.has(gone.slice(i, i + size).join(' ')));
}
