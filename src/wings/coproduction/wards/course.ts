// A course of a recovery college: who designed it and who runs it, how anyone joins, and how many came. Words and rules. Pure.
import { type Band, type Disclosed, disclose, type Shown } from '../../../disclosure/index.ts';
import { daysOf } from '../../../interop/calendar/days.ts';
import { ruleInWords } from '../../../interop/calendar/rule.ts';
import type { Tier } from '../../../shell/standing.ts';

export const courseStates = ['planned', 'running', 'stopped'] as const;
export type CourseState = (typeof courseStates)[number];

export interface Course {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly about: string;
  readonly placeId: string | null;
  readonly where: string | null;
  readonly startsOn: string | null;
  readonly rule: string | null;
  readonly startsAt: string | null;
  readonly capacity: number | null;
  readonly designedByPeer: string | null;
  readonly designedByTeacher: string | null;
  readonly runByPeer: string | null;
  readonly runByTeacher: string | null;
  readonly joinInPerson: string | null;
  readonly joinBySlip: string | null;
  readonly joinByExtension: string | null;
  readonly joinThroughPeer: string | null;
  readonly joinByLetter: string | null;
  readonly easyWords: string | null;
  readonly welshWords: string | null;
  readonly state: CourseState;
  readonly because: string | null;
  readonly tier: Tier;
  readonly version: number;
}
/** The sides that may be counted apart: six, as many as `disclose()` looks through. */
export const countedKinds = ['resident', 'health', 'officer', 'manager', 'family', 'commissioner'] as const;
export type CountedKind = (typeof countedKinds)[number];
export const countedWords: Record<CountedKind, string> = {
  resident: 'Residents, patients, service users',
  health: 'Nurses, doctors, treatment staff',
  officer: 'Officers',
  manager: 'Managers',
  family: 'Families and carers',
  commissioner: 'Commissioners, funders',
};
/** What is kept of a time it ran, and all that is ever shown of it. */
export interface Came {
  readonly answered: Shown;
  /** By perspective, in the order in which they were counted; null: not apart. */
  readonly split: readonly { readonly kind: CountedKind; readonly shown: Shown }[] | null;
}
export interface CourseTime {
  readonly id: string;
  readonly on: string;
  readonly came: Came;
}

export const courseOnward: Record<CourseState, readonly CourseState[]> = {
  planned: ['running', 'stopped'],
  running: ['stopped'],
  stopped: ['planned', 'running'],
};

export const courseStand: Record<CourseState, { readonly kind: string; readonly word: string }> = {
  planned: { kind: 'planned', word: 'Planned' },
  running: { kind: 'under-way', word: 'Running' },
  stopped: { kind: 'stopped', word: 'Stopped, because' },
};

type Pair = 'peer' | 'teacher';
/** Who is missing of the two that co-design, or that co-run: a peer, and somebody who teaches or treats. */
const missingOf = (peer: string | null, teacher: string | null): Pair[] => [
  ...(peer === null ? (['peer'] as const) : []),
  ...(teacher === null ? (['teacher'] as const) : []),
];
const pairWords: Record<Pair, string> = { peer: 'a peer', teacher: 'a clinician or teacher' };

/** "Co-run by a peer worker and a nurse", or openly that one of the two is missing. */
export function togetherWords(
  what: 'designed' | 'run',
  peer: string | null,
  teacher: string | null,
): { readonly together: boolean; readonly words: string } {
  const missing = missingOf(peer, teacher);
  if (peer !== null && teacher !== null) return { together: true, words: `Co-${what} by: ${peer}; ${teacher}` };
  const one = peer ?? teacher;
  const without = missing.map((side) => pairWords[side]).join(' and without ');
  return {
    together: false,
    words:
      one === null
        ? `Nobody is named yet who ${what === 'run' ? 'runs' : 'designed'} it`
        : `${capital(what)} by: ${one}. Without ${without}, so it is not called co-${what}`,
  };
}
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Nobody with lived experience runs it. */
export const isWithoutPeer = ({ state, runByPeer }: Pick<Course, 'state' | 'runByPeer'>): boolean =>
  state !== 'stopped' && runByPeer === null;

/** "On Mondays, from 7 December 2026", as far as it is set. */
export const cadenceOfCourse = ({ rule }: Pick<Course, 'rule'>): string | null =>
  rule === null ? null : ruleInWords(rule);

/** The next days, from this one on. */
export const nextDays = (course: Pick<Course, 'rule' | 'startsOn' | 'state'>, from: string, most: number): string[] =>
  course.startsOn === null || course.state === 'stopped'
    ? []
    : daysOf({ rule: course.rule, startsOn: course.startsOn }, { from, most });

/**
 * What may be kept of how many came. The number goes through `disclose()` before anything is written, so that no small number is
 * ever stored: under eight is hidden, and the rest is rounded to 5. By perspective only in the form in which `disclose()` lets the
 * whole table be shown.
 */
export function cameFor(
  timeId: string,
  came: number,
  split: readonly { readonly kind: CountedKind; readonly people: number }[],
): Came {
  const answered = figuresOf(timeId, [came])?.answered ?? { is: 'hidden' };
  if (answered.is === 'hidden' || split.length < 2) return { answered, split: null };
  const cells = figuresOf(
    timeId,
    split.map(({ people }) => people),
  )?.cells;
  return {
    answered,
    split: cells ? split.map(({ kind }, at) => ({ kind, shown: cells[at] ?? { is: 'hidden' } })) : null,
  };
}
const figuresOf = (id: string, counts: readonly number[]) => {
  const disclosed: Disclosed = disclose(
    { rooms: [{ id, closed: true, counts }], released: [] },
    { rooms: [id], surface: 'partners' },
  );
  return disclosed.shown ? disclosed.whole : undefined;
};

/** Why a count by perspective cannot be kept, or nothing. */
export const splitFault = (came: number, split: readonly { readonly people: number }[]): string | undefined => {
  const sum = split.reduce((all, { people }) => all + people, 0);
  return split.length === 0 || sum === came
    ? undefined
    : `These add up to ${sum}, and ${came} came. Count each person once, or leave these empty`;
};

const bandWords: Record<Band, string> = {
  'nearly everyone': 'Nearly everyone',
  most: 'Most',
  'about half': 'About half',
  some: 'Some',
  'few or nobody': 'Few or nobody',
};
/** "About 15 people", "Fewer than 8 people, or nobody". */
export function shownPeople(shown: Shown): string {
  switch (shown.is) {
    case 'count':
      return `${shown.count} people`;
    case 'rounded':
      return `About ${shown.count} people`;
    case 'words':
      return bandWords[shown.band];
    case 'hidden':
      return 'Fewer than 8 people';
    case 'unsaid':
      return 'Not said';
  }
}
