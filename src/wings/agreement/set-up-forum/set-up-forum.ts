import { type Ending, invalid, isRefusal, redirect } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { slugFor } from '../../../shell/slug.ts';
import { markBrought } from '../../dialogue/index.ts';
import { engagementChoice, engagementErrors } from '../engagement-choice.ts';
import { happened } from '../events.ts';
import { takenByForums } from '../forum-paths.ts';
import { paths, takenBelow } from '../paths.ts';
import { mayKeepForum } from '../policy.ts';
import { addForum, readForumSlugs } from '../store/forums.ts';
import { readTable } from '../table.ts';
import { chooseFirstMembers, tellForum } from '../tell-forum.ts';
import { readForumForm } from './form.ts';
import { forumFormPage } from './page.ts';

export async function showSetUpForum(ask: Ask): Promise<Ending> {
  const choice = engagementChoice(await ask.read(readTable), ask.query.engagement);
  return forumFormPage(choice, ask.open({ engagement: choice.given }));
}

export async function doSetUpForum(ask: Ask): Promise<Ending> {
  const table = await ask.read(readTable);
  const read = readForumForm(ask.body, (id) => engagementErrors(table, id));
  if (!read.ok) return invalid(forumFormPage(engagementChoice(table), again(ask.body, read.errors)));
  const id = ask.newId();
  const slug = await ask.act({
    may: mayKeepForum(ask.seat),
    apply: async (scope) => {
      const address = slugFor(read.values.name, [...takenBelow, ...takenByForums, ...(await readForumSlugs(scope))]);
      await addForum(scope, { id, slug: address, ...read.values });
      const { engagementId } = read.values;
      await chooseFirstMembers(scope, id, table, engagementId);
      if (read.values.startsOn !== null)
        await tellForum(ask, scope, { forum: { id, sequence: 0 }, on: null, method: 'REQUEST' });
      const brought =
        engagementId === null
          ? []
          : await markBrought(scope, engagementId, 'regular forum', ask.today, { kind: 'forum', id });
      return { result: address, happened: [happened.forumSetUp(id, read.values.startsOn), ...brought] };
    },
  });
  if (isRefusal(slug)) return slug;
  return redirect(paths.forum(ask.seat.partnership.slug, slug), 'The forum is committed to.');
}
