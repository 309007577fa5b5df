// A notice to print and pin up, for those with no e-mail: one page.
import { isDayOf } from '../../../interop/calendar/days.ts';
import { type Ending, notFound, page } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { clockTime, longDay } from '../../../shell/words-in-time.ts';
import { absent } from '../absent.ts';
import { findForum } from '../find-forum.ts';
import { cadenceOf, meetingOn } from '../forum.ts';

export async function showForumNotice(ask: Ask): Promise<Ending> {
  const { on = '' } = ask.params;
  const found = /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(on)) && (await findForum(ask));
  if (!found || found.forum.state === 'stopped' || found.forum.startsOn === null) return notFound('meeting');
  const { forum } = found;
  const { rule, startsOn } = found.forum;
  if (startsOn === null || !isDayOf({ rule, startsOn }, on)) return notFound('meeting');
  const meeting = meetingOn(forum, on);
  return page('wings/agreement/forum-notice/forum-notice.njk', {
    title: forum.name,
    notHeld: meeting.notHeld,
    usual: meeting.moved ? longDay(on) : null,
    when: longDay(meeting.day),
    at: meeting.at && clockTime(meeting.at),
    where: meeting.where ?? absent(ask.seat, 'Ask where it is held'),
    purpose: forum.purpose,
    cadence: cadenceOf(forum),
  });
}
