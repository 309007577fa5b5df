// The next meetings of a forum as its page shows them, and the days on which the regime allows none. Pure.
import { clockTime, day, longDay } from '../../../shell/words-in-time.ts';
import { comingMeetings, type Forum, holdsOn, type RegimeChange, reasonOf } from '../forum.ts';
import { forumPaths } from '../forum-paths.ts';

const shownAhead = 3;

export function comingView(forum: Forum, slug: string, today: string, keeps: boolean) {
  return comingMeetings(forum, today, shownAhead).map((meeting) => {
    const when = `${longDay(meeting.day)}${meeting.at ? `, ${clockTime(meeting.at)}` : ''}`;
    const change = forum.days.find(({ on }) => on === meeting.on);
    const because = change?.change === 'moved' && change.because ? `, because ${change.because}` : '';
    return {
      name: when,
      words: meeting.notHeld !== null ? `Not held, because ${meeting.notHeld}` : (meeting.where ?? ''),
      note: meeting.moved ? `Moved from ${longDay(meeting.on)}${because}` : null,
      state: meeting.notHeld === null ? null : { kind: 'stopped', word: 'Not held' },
      changeHref: keeps && meeting.on >= today ? forumPaths.changeDay(slug, forum.slug, meeting.on) : null,
      noticeHref: forumPaths.notice(slug, forum.slug, meeting.on),
    };
  });
}

export function regimeView(forums: readonly Forum[], slug: string, today: string, keeps: boolean) {
  const all = new Map(forums.flatMap(({ regime }) => regime.map((one) => [one.id, one] as const)));
  return [...all.values()]
    .filter((one) => one.until >= today && !isLifted(one, today))
    .map((one) => ({
      words: `From ${day(one.from)} to ${day(one.until)}: ${nameOf(one, forums)}, because ${reasonOf(one)}.`,
      lift: keeps ? forumPaths.liftRegime(slug, one.id) : null,
      seen: String(one.version),
    }));
}

const isLifted = (one: RegimeChange, today: string): boolean =>
  one.liftedOn !== null && !holdsOn(one, today) && one.liftedOn <= (one.from > today ? one.from : today);
const nameOf = ({ forumId }: RegimeChange, forums: readonly Forum[]): string =>
  forumId === null ? 'no meeting' : `no meeting of ${forums.find(({ id }) => id === forumId)?.name ?? 'the forum'}`;
