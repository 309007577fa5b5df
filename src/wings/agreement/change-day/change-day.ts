import { isDayOf } from '../../../interop/calendar/days.ts';
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { clockTime, day, longDay } from '../../../shell/words-in-time.ts';
import { findForum } from '../find-forum.ts';
import type { Forum } from '../forum.ts';
import { forumHappened } from '../forum-events.ts';
import { forumPaths } from '../forum-paths.ts';
import { paths } from '../paths.ts';
import { mayKeepForum } from '../policy.ts';
import { changeDay } from '../store/forums.ts';
import { tellForum } from '../tell-forum.ts';
import { type DayChange, dayFormValues, readDayForm } from './form.ts';

/** The forum, on a day that is one of its own. */
async function findDay(ask: Ask): Promise<{ forum: Forum; on: string } | undefined> {
  const { on = '' } = ask.params;
  const found = /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(on)) && (await findForum(ask));
  if (!found) return undefined;
  const { rule, startsOn } = found.forum;
  return startsOn !== null && isDayOf({ rule, startsOn }, on) ? { forum: found.forum, on } : undefined;
}
const stopped = () => closed('This forum has stopped.', 'Commit to it again first.');
const past = () => closed('This day has passed.', 'What was said on it stands in the record of the session.');

const formPage = (forum: Forum, on: string, form: FormView) =>
  page('wings/agreement/change-day/change-day.njk', {
    title: `The meeting of ${day(on)}`,
    forum: forum.name,
    byRule: [longDay(on), forum.startsAt && clockTime(forum.startsAt), forum.where].filter(Boolean).join(', '),
    changed: forum.days.some((one) => one.on === on),
    hasHour: forum.startsAt !== null,
    form,
  });

export async function showChangeDay(ask: Ask): Promise<Ending> {
  const found = await findDay(ask);
  if (!found) return notFound('meeting');
  const { forum, on } = found;
  if (forum.state === 'stopped') return stopped();
  if (on < ask.today) return past();
  return formPage(forum, on, ask.open(dayFormValues(forum.days.find((one) => one.on === on)), forum.version));
}

export async function doChangeDay(ask: Ask): Promise<Ending> {
  const found = await findDay(ask);
  if (!found) return notFound('meeting');
  const { forum, on } = found;
  if (forum.state === 'stopped') return stopped();
  if (on < ask.today) return past();
  const read = readDayForm(ask.body, ask.today);
  if (!read.ok) return invalid(formPage(forum, on, again(ask.body, read.errors)));
  const { change } = read.values;
  const { slug } = ask.seat.partnership;
  const seen = seenIn(ask.body);
  const done = await ask.act({
    may: mayKeepForum(ask.seat),
    apply: async (scope) => {
      if (!(await changeDay(scope, forum.id, seen, on, change)))
        return stale({
          what: 'forum',
          theirs: [{ name: 'This meeting', value: said(forum.days.find((one) => one.on === on) ?? null) }],
          yours: [{ name: 'This meeting', value: said(change) }],
          again: forumPaths.changeDay(slug, forum.slug, on),
        });
      const method = change?.change === 'left out' ? 'CANCEL' : 'REQUEST';
      await tellForum(ask, scope, { forum: { id: forum.id, sequence: seen }, on, method });
      return { result: true, happened: forumHappened.dayChanged(forum.id, on, change?.change ?? 'as the rule has it') };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(paths.forum(slug, forum.slug), 'The meeting is changed. Whoever comes is told, where mail is set up.');
}

const said = (change: DayChange): string =>
  change === null
    ? 'As the rule has it'
    : change.change === 'left out'
      ? `Left out, because ${change.because}`
      : `Moved to ${day(change.toDay)}`;
