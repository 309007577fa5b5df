import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { engagementChoice, engagementErrors } from '../engagement-choice.ts';
import { happened } from '../events.ts';
import { findForum } from '../find-forum.ts';
import { cadenceOf, daysNoMore } from '../forum.ts';
import { paths } from '../paths.ts';
import { mayKeepForum } from '../policy.ts';
import { forumFormValues, readForumForm } from '../set-up-forum/form.ts';
import { forumFormPage } from '../set-up-forum/page.ts';
import { changeForum, type ForumWords, forgetDays } from '../store/forums.ts';
import { tellForum } from '../tell-forum.ts';

const factsOf = (forum: ForumWords) => [
  { name: 'Name', value: forum.name },
  { name: 'How often', value: cadenceOf(forum) },
  { name: 'From', value: forum.startsOn },
  { name: 'At', value: forum.startsAt },
  { name: 'Where', value: forum.where },
];
const stopped = () => closed('This forum has stopped.', 'Commit to it again first, then change it.');

export async function showChangeForum(ask: Ask): Promise<Ending> {
  const found = await findForum(ask);
  if (!found) return notFound('forum');
  const { forum, table } = found;
  if (forum.state === 'stopped') return stopped();
  const choice = engagementChoice(table, table.engagement(forum.engagementId)?.slug);
  return forumFormPage(choice, ask.open(forumFormValues(forum), forum.version), forum.name);
}

export async function doChangeForum(ask: Ask): Promise<Ending> {
  const found = await findForum(ask);
  if (!found) return notFound('forum');
  const { forum, table } = found;
  if (forum.state === 'stopped') return stopped();
  const read = readForumForm(ask.body, (id) => engagementErrors(table, id));
  const choice = engagementChoice(table, table.engagement(forum.engagementId)?.slug);
  if (!read.ok) return invalid(forumFormPage(choice, again(ask.body, read.errors), forum.name));
  const { slug } = ask.seat.partnership;
  const seen = seenIn(ask.body);
  const done = await ask.act({
    may: mayKeepForum(ask.seat),
    apply: async (scope) => {
      if (!(await changeForum(scope, forum.id, seen, read.values)))
        return stale({
          what: 'forum',
          theirs: factsOf(forum),
          yours: factsOf(read.values),
          again: paths.changeForum(slug, forum.slug),
        });
      await forgetDays(scope, forum.id, daysNoMore(forum.days, read.values));
      if (read.values.startsOn !== null)
        await tellForum(ask, scope, { forum: { id: forum.id, sequence: seen }, on: null, method: 'REQUEST' });
      return { result: true, happened: happened.forumChanged(forum.id, seen + 1, read.values.startsOn) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.forum(slug, forum.slug), 'The changes are kept.');
}
