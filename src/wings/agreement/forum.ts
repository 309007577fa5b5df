// The forum: how often it meets, on which days, and the order of its agenda. Pure.
import { daysOf, isDayOf } from '../../interop/calendar/days.ts';
import { ruleInWords } from '../../interop/calendar/rule.ts';
import type { Tier } from '../../shell/standing.ts';

export type ForumState = 'committed' | 'meeting' | 'stopped';
export const regimeKinds = ['lockdown', 'staff shortage', 'infection', 'other'] as const;
export type RegimeKind = (typeof regimeKinds)[number];

/** A day of the rule that is not as the rule has it. */
export interface ForumDay {
  readonly on: string;
  readonly change: 'left out' | 'moved';
  readonly toDay: string | null;
  readonly toAt: string | null;
  readonly toWhere: string | null;
  readonly because: string | null;
}
/** Days on which the regime allows no meeting. */
export interface RegimeChange {
  readonly id: string;
  /** Null: of any forum. */
  readonly forumId: string | null;
  readonly from: string;
  readonly until: string;
  readonly kind: RegimeKind;
  readonly words: string | null;
  /** The first day on which it no longer holds. */
  readonly liftedOn: string | null;
  readonly version: number;
}
export interface Forum {
  readonly id: string;
  readonly slug: string;
  readonly engagementId: string | null;
  readonly name: string;
  readonly purpose: string | null;
  /** Of RFC 5545; null where days are set one by one. */
  readonly rule: string | null;
  /** A day of the rule, or the one day that is set. */
  readonly startsOn: string | null;
  /** 'HH:MM' or 'HH:MM:SS'. */
  readonly startsAt: string | null;
  readonly lastsMinutes: number | null;
  readonly cadenceWords: string | null;
  readonly where: string | null;
  readonly state: ForumState;
  readonly because: string | null;
  readonly tier: Tier;
  readonly version: number;
  readonly sessionIds: readonly string[];
  readonly days: readonly ForumDay[];
  readonly regime: readonly RegimeChange[];
}
/** One meeting: on its day by the rule, and when and where it is held, if it is. */
export interface ForumMeeting {
  readonly on: string;
  readonly day: string;
  readonly at: string | null;
  readonly where: string | null;
  readonly moved: boolean;
  /** Why it is not held; null where it is. */
  readonly notHeld: string | null;
}

/** What may follow what: it meets once it has met; a stopped one is committed to again before it meets. */
export const forumOnward: Record<ForumState, readonly ForumState[]> = {
  committed: ['meeting', 'stopped'],
  meeting: ['meeting', 'stopped'],
  stopped: ['committed'],
};

/** "The second Tuesday of each month", the partners' own words, or nothing. */
export const cadenceOf = ({ rule, cadenceWords }: Pick<Forum, 'rule' | 'cadenceWords'>): string | null =>
  (rule === null ? null : ruleInWords(rule)) ?? cadenceWords;

type Meets = Pick<Forum, 'state' | 'rule' | 'startsOn' | 'startsAt' | 'where' | 'days' | 'regime'>;

/** The meetings from a day on, also those that are not held, at most `most` of them. */
export function meetingsFrom(forum: Meets, from: string, most: number): ForumMeeting[] {
  const { state, rule, startsOn, days } = forum;
  if (state === 'stopped' || startsOn === null) return [];
  const course = { rule, startsOn };
  const movedOn = days.filter(({ on, toDay }) => on < from && toDay !== null && toDay >= from && isDayOf(course, on));
  return [...movedOn.map(({ on }) => on), ...daysOf(course, { from, most: most + days.length })]
    .map((on) => meetingOn(forum, on))
    .filter(({ day }) => day >= from)
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .slice(0, most);
}

export function meetingOn({ days, regime, startsAt, where }: Omit<Meets, 'state'>, on: string): ForumMeeting {
  const change = days.find((one) => one.on === on);
  const day = change?.toDay ?? on;
  return {
    on,
    day,
    at: change?.toAt ?? startsAt,
    where: change?.toWhere ?? where,
    moved: change?.change === 'moved',
    notHeld: change?.change === 'left out' ? change.because : regimeOn(regime, day),
  };
}

const regimeWords: Record<RegimeKind, string> = {
  lockdown: 'the prison is locked down',
  'staff shortage': 'there are too few staff on duty',
  infection: 'an infection keeps people apart',
  other: 'the regime does not allow it',
};

/** Why the regime allows no meeting on this day, or nothing. */
function regimeOn(regime: readonly RegimeChange[], day: string): string | null {
  const found = regime.find((one) => holdsOn(one, day));
  return found ? reasonOf(found) : null;
}
export const holdsOn = ({ from, until, liftedOn }: RegimeChange, day: string): boolean =>
  day >= from && day <= until && (liftedOn === null || day < liftedOn);
export const reasonOf = ({ kind, words }: Pick<RegimeChange, 'kind' | 'words'>): string => words ?? regimeWords[kind];

/** Meetings far ahead are not told: a long lockdown is looked through, and a forum that nothing allows has no next day. */
const lookedThrough = 60;

/** The next meeting that is held. */
export const nextMeeting = (forum: Meets, today: string): ForumMeeting | null =>
  meetingsFrom(forum, today, lookedThrough).find(({ notHeld }) => notHeld === null) ?? null;

/** The next meetings up to the given number that are held, with those between them that are not. */
export function comingMeetings(forum: Meets, today: string, held: number): ForumMeeting[] {
  const all = meetingsFrom(forum, today, lookedThrough);
  const last =
    all.filter(({ notHeld }) => notHeld === null)[held - 1] ?? all.findLast(({ notHeld }) => notHeld === null);
  return last ? all.slice(0, all.indexOf(last) + 1) : all.slice(0, held);
}

/** The days that were left out or moved, and are no days of the rule any more. */
export const daysNoMore = (days: readonly ForumDay[], { rule, startsOn }: Pick<Forum, 'rule' | 'startsOn'>): string[] =>
  days.filter(({ on }) => startsOn === null || !isDayOf({ rule, startsOn }, on)).map(({ on }) => on);

export type AgendaReason = 'brought' | 'new' | 'due' | 'carried over' | 'unanswered' | 'countered' | 'strained';
export interface AgendaItem {
  readonly why: AgendaReason;
  readonly title: string;
  readonly href: string;
  readonly words: string;
  readonly on: string | null;
}

const agendaOrder: Record<AgendaReason, number> = {
  brought: 0,
  strained: 1,
  'carried over': 2,
  countered: 3,
  unanswered: 4,
  new: 5,
  due: 6,
};

/** What asks for the room's time first: what was brought, what strains, what was carried over, what waits, what falls due. */
export const inAgendaOrder = (items: readonly AgendaItem[]): AgendaItem[] =>
  items.toSorted(
    (a, b) =>
      agendaOrder[a.why] - agendaOrder[b.why] ||
      (a.on ?? '9999').localeCompare(b.on ?? '9999') ||
      a.title.localeCompare(b.title),
  );
