import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { findForum } from '../find-forum.ts';
import { cadenceOf, type Forum, forumOnward } from '../forum.ts';
import { paths } from '../paths.ts';
import { mayKeepForum } from '../policy.ts';
import { moveForum } from '../store/forums.ts';
import { tellForum } from '../tell-forum.ts';
import { readStopForm } from './form.ts';

const formPage = (forum: Forum, form: FormView) =>
  page('wings/agreement/stop-forum/stop-forum.njk', { title: 'Stop the forum', forum: forum.name, form });
const stopped = () => closed('This forum has stopped already.', 'It can be committed to again.');

export async function showStopForum(ask: Ask): Promise<Ending> {
  const found = await findForum(ask);
  if (!found) return notFound('forum');
  if (!forumOnward[found.forum.state].includes('stopped')) return stopped();
  return formPage(found.forum, ask.open({}, found.forum.version));
}

export async function doStopForum(ask: Ask): Promise<Ending> {
  const found = await findForum(ask);
  if (!found) return notFound('forum');
  const { forum } = found;
  if (!forumOnward[forum.state].includes('stopped')) return stopped();
  const read = readStopForm(ask.body);
  if (!read.ok) return invalid(formPage(forum, again(ask.body, read.errors)));
  const { slug } = ask.seat.partnership;
  const { because } = read.values;
  const done = await ask.act({
    may: mayKeepForum(ask.seat),
    apply: async (scope) => {
      const move = { from: ['committed', 'meeting'], state: 'stopped', because } as const;
      if (!(await moveForum(scope, forum.id, seenIn(ask.body), move)))
        return stale({
          what: 'forum',
          theirs: [{ name: 'How often', value: cadenceOf(forum) }],
          yours: [{ name: 'Why it stops', value: because }],
          again: paths.stopForum(slug, forum.slug),
        });
      if (forum.startsOn !== null)
        await tellForum(ask, scope, { forum: { id: forum.id, sequence: forum.version }, on: null, method: 'CANCEL' });
      return { result: true, happened: happened.forumStopped(forum.id) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.forum(slug, forum.slug), 'The forum has stopped.');
}

export async function doCommitAgain(ask: Ask): Promise<Ending> {
  const found = await findForum(ask);
  if (!found) return notFound('forum');
  const { slug } = ask.seat.partnership;
  const done = await ask.act({
    may: mayKeepForum(ask.seat),
    apply: async (scope) => {
      const move = { from: ['stopped'], state: 'committed', because: null } as const;
      if (!(await moveForum(scope, found.forum.id, seenIn(ask.body), move)))
        return closed('This forum is not stopped any more.', 'Look at it as it stands now.');
      const { id, version, startsOn } = found.forum;
      if (startsOn !== null)
        await tellForum(ask, scope, { forum: { id, sequence: version }, on: null, method: 'REQUEST' });
      return { result: true, happened: happened.forumTakenUp(id) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(
        paths.changeForum(slug, found.forum.slug),
        'It is committed to again. Look whether it still meets like this.',
      );
}
