// The forum's part of the wing's site map.
import { get, type InsideRoute, post } from '../../shell/route.ts';
import { doAddMeeting, showAddMeeting } from './add-meeting/add-meeting.ts';
import { doAddRegime, doLiftRegime, showAddRegime } from './add-regime/add-regime.ts';
import { doChangeDay, showChangeDay } from './change-day/change-day.ts';
import { doChangeForum, showChangeForum } from './change-forum/change-forum.ts';
import { showForumNotice } from './forum-notice/forum-notice.ts';
import { forumPaths } from './forum-paths.ts';
import { showForums } from './forums/forums.ts';
import { paths } from './paths.ts';
import type { ReadPending } from './pending.ts';
import { mayKeepForum, mayReadAgreement } from './policy.ts';
import { doSetUpForum, showSetUpForum } from './set-up-forum/set-up-forum.ts';
import { doCommitAgain, doStopForum, showStopForum } from './stop-forum/stop-forum.ts';
import { doEndCalendar, doTakeCalendar, showTakeCalendar } from './take-calendar/take-calendar.ts';
import { doWhoComes, showWhoComes } from './who-comes/who-comes.ts';

const [p, forum, on] = [':partnership', ':forum', ':on'];
type Handler = InsideRoute['handler'];

const form = (path: string, show: Handler, send: Handler, draft: string): InsideRoute[] => [
  get(path, mayKeepForum, 'partners', show),
  post(path, mayKeepForum, 'partners', send, { draft }),
];

export const forumRoutesWith = (readPending: ReadPending): readonly InsideRoute[] => [
  get(paths.forums(p), mayReadAgreement, 'partners', showForums(readPending)),
  ...form(paths.setUpForum(p), showSetUpForum, doSetUpForum, 'A regular forum'),
  ...form(paths.changeForum(p, forum), showChangeForum, doChangeForum, 'Changes to a forum'),
  ...form(paths.addMeeting(p, forum), showAddMeeting, doAddMeeting, 'A meeting of a forum'),
  ...form(forumPaths.changeDay(p, forum, on), showChangeDay, doChangeDay, 'One meeting of a forum'),
  get(forumPaths.notice(p, forum, on), mayReadAgreement, 'partners', showForumNotice),
  ...form(forumPaths.whoComes(p, forum), showWhoComes, doWhoComes, 'Who comes to a forum'),
  ...form(forumPaths.addRegime(p), showAddRegime, doAddRegime, 'Days without a meeting'),
  post(forumPaths.liftRegime(p, ':change'), mayKeepForum, 'partners', doLiftRegime),
  ...form(paths.stopForum(p, forum), showStopForum, doStopForum, 'Why a forum stops'),
  post(paths.commitAgain(p, forum), mayKeepForum, 'partners', doCommitAgain),
  get(forumPaths.calendar(p), mayReadAgreement, 'partners', showTakeCalendar),
  post(forumPaths.calendar(p), mayReadAgreement, 'partners', doTakeCalendar),
  post(forumPaths.endCalendar(p), mayReadAgreement, 'partners', doEndCalendar),
];
