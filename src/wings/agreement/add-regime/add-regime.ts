import { isId } from '../../../db/id.ts';
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import type { Forum } from '../forum.ts';
import { forumHappened } from '../forum-events.ts';
import { paths } from '../paths.ts';
import { mayKeepForum } from '../policy.ts';
import { readForumRows } from '../store/forums.ts';
import { addRegimeChange, liftRegimeChange, moveForumsOn } from '../store/regime.ts';
import { tellForum } from '../tell-forum.ts';
import { tiersFor } from '../tier.ts';
import { readRegimeForm } from './form.ts';

const readForums = async (ask: Ask): Promise<Forum[]> =>
  (await ask.read((scope) => readForumRows(scope, { tiers: tiersFor(ask.seat.clearance) }))).filter(
    ({ state }) => state !== 'stopped',
  );

const formPage = (forums: readonly Forum[], form: FormView) =>
  page('wings/agreement/add-regime/add-regime.njk', {
    title: 'Days without a meeting',
    kinds: [
      { value: 'lockdown', text: 'Lockdown' },
      { value: 'staff shortage', text: 'Too few staff' },
      { value: 'infection', text: 'An infection' },
    ],
    forums: forums.map(({ id, name }) => ({ value: id, text: name })),
    form,
  });

export const showAddRegime = async (ask: Ask): Promise<Ending> => formPage(await readForums(ask), ask.open());

export async function doAddRegime(ask: Ask): Promise<Ending> {
  const forums = await readForums(ask);
  const read = readRegimeForm(
    ask.body,
    forums.map(({ id }) => id),
  );
  if (!read.ok) return invalid(formPage(forums, again(ask.body, read.errors)));
  const id = ask.newId();
  const { from, until, forumId } = read.values;
  const done = await ask.act({
    may: mayKeepForum(ask.seat),
    apply: async (scope) => {
      await addRegimeChange(scope, { id, ...read.values });
      const touched = forums.filter((forum) => forumId === null || forum.id === forumId);
      await moveForumsOn(
        scope,
        touched.map((forum) => forum.id),
      );
      for (const forum of touched)
        if (forum.startsOn !== null)
          await tellForum(ask, scope, {
            ...{ forum: { id: forum.id, sequence: forum.version }, on: null, method: 'REQUEST' },
          });
      return { result: true, happened: forumHappened.regimeChanged(id, from, until) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(paths.forums(ask.seat.partnership.slug), 'These days are kept. No meeting is held on them.');
}

export async function doLiftRegime(ask: Ask): Promise<Ending> {
  const id = ask.params.change ?? '';
  const forums = await readForums(ask);
  const change = isId(id) && forums.flatMap(({ regime }) => regime).find((one) => one.id === id);
  if (!change) return notFound('stretch of days');
  const done = await ask.act({
    may: mayKeepForum(ask.seat),
    apply: async (scope) => {
      const lifted = await liftRegimeChange(scope, id, seenIn(ask.body), ask.today);
      if (!lifted) return closed('This was lifted already.', 'Look at the forum as it stands now.');
      const touched = forums.filter((forum) => lifted.forumId === null || forum.id === lifted.forumId);
      await moveForumsOn(
        scope,
        touched.map((forum) => forum.id),
      );
      for (const forum of touched)
        if (forum.startsOn !== null)
          await tellForum(ask, scope, {
            ...{ forum: { id: forum.id, sequence: forum.version }, on: null, method: 'REQUEST' },
          });
      return { result: true, happened: forumHappened.regimeLifted(id, ask.today) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(paths.forums(ask.seat.partnership.slug), 'From today on meetings are held again.');
}
