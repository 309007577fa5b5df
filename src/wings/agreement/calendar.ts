// The wing's part of the calendar that people take along: whoever asks gets what every partner may see.
import type { CalendarPart } from '../../shell/calendar/feed.ts';
import { readSessions } from '../dialogue/index.ts';
import { readPlaces } from '../partnership/index.ts';
import { forumEntry, isHeld, reviewEntry, sessionEntry } from './calendar-entries.ts';
import { meetingsFrom } from './forum.ts';
import { readForumRows } from './store/forums.ts';
import { readReviewDays } from './store/review-calls.ts';
import { tiersFor } from './tier.ts';

export const calendar: CalendarPart = (desk) =>
  desk.read(async (scope) => {
    const forums = (await readForumRows(scope, { tiers: tiersFor('partners') })).filter(
      ({ state }) => state !== 'stopped',
    );
    const places = new Map((await readPlaces(scope)).map(({ id, name }) => [id, name]));
    const sessions = await readSessions(scope);
    // a meeting of a forum is a session too: it stands here once
    const isMeeting = (session: (typeof sessions)[number]) =>
      session.kind === 'forum' &&
      forums.some(
        (forum) =>
          session.onDate !== null && meetingsFrom(forum, session.onDate, 1).some(({ day }) => day === session.onDate),
      );
    return [
      ...forums.flatMap((forum) => forumEntry(forum) ?? []).filter(isHeld),
      ...sessions
        .filter((session) => !isMeeting(session))
        .flatMap((session) => sessionEntry(session, places.get(session.placeId ?? '') ?? null)),
      ...(await readReviewDays(scope)).map(reviewEntry),
    ];
  });
