// The mail that a notice about a forum sends: the name, the day, the hour and the place, for people and for calendars. It
// says what holds when it goes out, which is newer than the notice if that waited.
import { invitationText } from '../../interop/calendar/text.ts';
import type { Errand } from '../../shell/desk.ts';
import { type Letter, letter } from '../../shell/notices/letters.ts';
import { clockTime, longDay } from '../../shell/words-in-time.ts';
import { forumEntry, isHeld } from './calendar-entries.ts';
import { cadenceOf, type Forum, type ForumMeeting, meetingOn, nextMeeting } from './forum.ts';
import { paths } from './paths.ts';
import { type ForumNotice, findNotice } from './store/forum-members.ts';
import { readForumRows } from './store/forums.ts';
import { invitationErrand } from './tell-forum.ts';
import { tiersFor } from './tier.ts';

export const forumInvitation: Errand = {
  name: invitationErrand,
  run: async (desk, ids) => {
    const found = await desk.read(async (scope) => {
      const notice = await findNotice(scope, ids.notice ?? '');
      if (!notice) return undefined;
      const [forum] = await readForumRows(scope, { tiers: tiersFor('partners'), ids: [notice.forumId] });
      return forum && { notice, forum };
    });
    if (!found) return;
    const { notice, forum } = found;
    if (notice.method === 'REQUEST' && forum.state === 'stopped') return;
    const entry = forumEntry(forum);
    if (!entry) return;
    const onlyOn = forum.rule === null ? null : notice.on;
    // one day alone that is left out, or that the regime does not allow, is off, whatever the notice was about
    const told = isHeld(entry) ? notice : { ...notice, on: entry.startsOn, method: 'CANCEL' as const };
    const words = wordsOf(forum, told, desk.today);
    const href = `${desk.baseUrl}${paths.forums(desk.partnership.slug)}`;
    const about = { domain: new URL(desk.baseUrl).hostname, name: desk.partnership.name, now: desk.now };
    const from = /<([^>]+)>/.exec(desk.mailFrom)?.[1] ?? desk.mailFrom;
    await desk.mail(
      ids.person ?? '',
      (to): Letter => ({
        ...letter(`${forum.name}: ${words.subject}`, [`${desk.partnership.name}: ${forum.name}.`, words.text, href]),
        calendar: {
          method: told.method,
          text: invitationText(entry, { method: told.method, from, to, onlyOn }, about),
        },
      }),
    );
  },
};

const when = ({ day, at, where }: Pick<ForumMeeting, 'day' | 'at' | 'where'>): string =>
  [longDay(day), at && clockTime(at), where].filter(Boolean).join(', ');

function wordsOf(
  forum: Forum,
  notice: Pick<ForumNotice, 'on' | 'method'>,
  today: string,
): { subject: string; text: string } {
  if (notice.on !== null) {
    const meeting = meetingOn(forum, notice.on);
    if (notice.method === 'CANCEL' || meeting.notHeld !== null)
      return { subject: 'a meeting is left out', text: `It is not held on ${longDay(notice.on)}.` };
    if (meeting.moved)
      return { subject: 'a meeting is moved', text: `Not on ${longDay(notice.on)}, but: ${when(meeting)}.` };
    return { subject: 'a meeting is held after all', text: `${when(meeting)}.` };
  }
  if (notice.method === 'CANCEL') return { subject: 'it is off', text: 'You need not come to its meetings any more.' };
  const next = nextMeeting(forum, today);
  const often = cadenceOf(forum);
  return {
    subject: 'when it meets',
    text:
      [often && `${often}.`, next && `Next: ${when(next)}.`].filter(Boolean).join(' ') || 'The next day is not set.',
  };
}
