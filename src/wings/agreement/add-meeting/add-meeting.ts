import { linkThread } from '../../../db/thread-links.ts';
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { hasRole } from '../../../shell/standing.ts';
import { day } from '../../../shell/words-in-time.ts';
import { dialoguePaths, readSessions, type Session } from '../../dialogue/index.ts';
import { happened } from '../events.ts';
import { findForum } from '../find-forum.ts';
import type { Forum } from '../forum.ts';
import { paths } from '../paths.ts';
import { mayKeepForum } from '../policy.ts';
import { addMeeting, moveForum } from '../store/forums.ts';
import type { Table } from '../table.ts';
import { tellForum } from '../tell-forum.ts';
import { readMeetingForm } from './form.ts';

const sessionsFor = async (ask: Ask, forum: Forum): Promise<Session[]> =>
  (await ask.read((scope) => readSessions(scope))).filter(
    ({ id, kind, engagementId, state }) =>
      kind === 'forum' &&
      state !== 'stopped' &&
      !forum.sessionIds.includes(id) &&
      (forum.engagementId === null || engagementId === forum.engagementId),
  );

function formPage(
  ask: Ask,
  { forum, table }: { forum: Forum; table: Table },
  sessions: readonly Session[],
  form: FormView,
) {
  const engagement = table.engagement(forum.engagementId)?.slug;
  return page('wings/agreement/add-meeting/add-meeting.njk', {
    title: 'Add a meeting of the forum',
    forum: forum.name,
    sessions: sessions.map(({ id, title, onDate }) => ({
      value: id,
      text: onDate ? `${title}, ${day(onDate)}` : title,
    })),
    setsDays: forum.rule === null,
    planHref:
      engagement && hasRole(ask.seat, 'facilitator')
        ? dialoguePaths.planSession(ask.seat.partnership.slug, engagement)
        : null,
    form,
  });
}
const stopped = () => closed('This forum has stopped.', 'Commit to it again first.');

export async function showAddMeeting(ask: Ask): Promise<Ending> {
  const found = await findForum(ask);
  if (!found) return notFound('forum');
  if (found.forum.state === 'stopped') return stopped();
  const sessions = await sessionsFor(ask, found.forum);
  return formPage(ask, found, sessions, ask.open({}, found.forum.version));
}

export async function doAddMeeting(ask: Ask): Promise<Ending> {
  const found = await findForum(ask);
  if (!found) return notFound('forum');
  const { forum } = found;
  if (forum.state === 'stopped') return stopped();
  const sessions = await sessionsFor(ask, forum);
  const read = readMeetingForm(
    ask.body,
    sessions.map(({ id }) => id),
  );
  if (!read.ok) return invalid(formPage(ask, found, sessions, again(ask.body, read.errors)));
  const { slug } = ask.seat.partnership;
  const { session: sessionId, nextOn } = read.values;
  const done = await ask.act({
    may: mayKeepForum(ask.seat),
    apply: async (scope) => {
      const setsDay = forum.rule === null && nextOn !== null;
      const move = { from: ['committed', 'meeting'], state: 'meeting', because: null } as const;
      if (!(await moveForum(scope, forum.id, seenIn(ask.body), { ...move, ...(setsDay && { startsOn: nextOn }) })))
        return stale({
          what: 'forum',
          theirs: [{ name: 'Next', value: forum.startsOn }],
          yours: [{ name: 'Next', value: nextOn }],
          again: paths.addMeeting(slug, forum.slug),
        });
      await addMeeting(scope, forum.id, sessionId);
      await linkThread(scope, { kind: 'forum', id: forum.id }, { kind: 'session', id: sessionId }, 'met');
      if (setsDay)
        await tellForum(ask, scope, { forum: { id: forum.id, sequence: forum.version }, on: null, method: 'REQUEST' });
      return { result: true, happened: happened.forumMet(forum.id, sessionId, nextOn) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.forum(slug, forum.slug), 'The meeting stands with the forum.');
}
