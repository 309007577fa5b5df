import type { Scope } from '../../../db/scope.ts';
import { closed, type Ending, invalid, isRefusal, notFound, redirect } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { maySayHelp, mayWriteGoals } from '../policy.ts';
import { addSupport, findGoal } from '../store/goals.ts';
import { readPartners } from '../store/partners.ts';
import { readHelpForm } from './form.ts';
import { addHelpPage } from './page.ts';

const found = (ask: Ask) => async (scope: Scope) => {
  const goal = await findGoal(scope, ask.params.goal ?? '');
  return goal && { goal, partners: await readPartners(scope) };
};

export async function showAddHelp(ask: Ask): Promise<Ending> {
  const there = await ask.read(found(ask));
  return there ? addHelpPage(ask.open(), there.goal, there.partners, ask.seat) : notFound('goal');
}

export async function doAddHelp(ask: Ask): Promise<Ending> {
  const id = ask.newId();
  const kept = await ask.act({
    may: mayWriteGoals(ask.seat),
    apply: async (scope) => {
      const there = await found(ask)(scope);
      if (!there) return notFound('goal');
      const { goal, partners } = there;
      const read = readHelpForm(ask.body, goal, partners);
      if (!read.ok) return invalid(addHelpPage(again(ask.body, read.errors), goal, partners, ask.seat));
      const refused = ask.permit(maySayHelp(ask.seat, read.values.partnerId));
      if (refused) return refused;
      if (goal.closedOn !== null) return closed('This goal has ended.', 'Write down a new goal if there is one.');
      await addSupport(scope, { id, goalId: goal.id, ...read.values, helped: null, helpedWords: null });
      return { result: true, happened: happened.helpPromised(id, goal.id, read.values.partnerId) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.goals(ask.seat.partnership.slug), 'The help is kept.');
}
