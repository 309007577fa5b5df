// What stands in the calendar that people take along: the name of a forum, the kind of a session, the day, the hour and the
// place, and days of review. No name of a person, and nothing that anybody said. Pure.

import { daysOf } from '../../interop/calendar/days.ts';
import type { CalendarEntry } from '../../interop/calendar/text.ts';
import { daysFrom } from '../../shell/days.ts';
import { type Session, sessionKindWords } from '../dialogue/index.ts';
import { type Forum, meetingOn } from './forum.ts';

const aStretch = 400;

/** Also of a forum that has stopped, and of a single day that is not held: whoever had it in their calendar gets word that it is off. */
export function forumEntry(forum: Forum): CalendarEntry | null {
  const { id, name, version, rule, startsOn, startsAt, lastsMinutes, where } = forum;
  if (startsOn === null) return null;
  const same = { id: `forum-${id}`, sequence: version - 1, summary: name, lastsMinutes };
  if (rule === null) {
    const only = meetingOn(forum, startsOn);
    const leftOut = only.notHeld === null ? [] : [only.day];
    return { ...same, rule, startsOn: only.day, startsAt: only.at, where: only.where, leftOut, moved: [] };
  }
  const inRegime = forum.regime.flatMap(({ from, until, liftedOn }) => {
    const last = liftedOn !== null && liftedOn <= until ? daysFrom(liftedOn, -1) : until;
    return daysOf({ rule, startsOn }, { from, until: last, most: aStretch });
  });
  const notAsUsual = [...new Set([...forum.days.map(({ on }) => on), ...inRegime])].toSorted();
  const meetings = notAsUsual.map((on) => meetingOn(forum, on));
  return {
    ...same,
    ...{ rule, startsOn, startsAt, where },
    leftOut: meetings.filter(({ notHeld }) => notHeld !== null).map(({ on }) => on),
    moved: meetings
      .filter(({ notHeld, moved }) => notHeld === null && moved)
      .map(({ on, day, at, where: place }) => ({ on, toDay: day, toAt: at, toWhere: place })),
  };
}

/** Something of it is held. */
export const isHeld = ({ rule, leftOut }: CalendarEntry): boolean => rule !== null || leftOut.length === 0;

export const sessionEntry = (session: Session, placeName: string | null): CalendarEntry[] =>
  session.onDate === null || session.state === 'stopped'
    ? []
    : [
        {
          ...alone(`session-${session.id}`, session.version, session.onDate),
          summary: sessionKindWords[session.kind].name,
          where: placeName ?? session.whereWords,
          startsAt: session.startsAt?.slice(0, 5) ?? null,
        },
      ];

export interface ReviewDay {
  readonly id: string;
  readonly on: string;
  readonly version: number;
}
export const reviewEntry = ({ id, on, version }: ReviewDay): CalendarEntry => ({
  ...alone(`review-${id}`, version, on),
  summary: 'Our working agreement is looked at again',
  where: null,
  startsAt: null,
});

const alone = (id: string, version: number, startsOn: string) => ({
  ...{ id, sequence: version - 1, rule: null, startsOn, lastsMinutes: null, leftOut: [], moved: [] },
});
