import { type Ending, invalid, isRefusal, redirect } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { readGoalForm } from '../change-goal/form.ts';
import { goalFormPage } from '../change-goal/page.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayWriteGoal, mayWriteGoals } from '../policy.ts';
import { addGoal } from '../store/goals.ts';
import { readPartners } from '../store/partners.ts';

export async function showAddGoal(ask: Ask): Promise<Ending> {
  const partners = await ask.read(readPartners);
  const own = partners.find(({ slug }) => slug === ask.query.of);
  return goalFormPage(ask.open(own && { partnerId: own.id }), partners, ask.seat);
}

export async function doAddGoal(ask: Ask): Promise<Ending> {
  const id = ask.newId();
  const kept = await ask.act({
    may: mayWriteGoals(ask.seat),
    apply: async (scope) => {
      const partners = await readPartners(scope);
      const read = readGoalForm(ask.body, partners);
      if (!read.ok) return invalid(goalFormPage(again(ask.body, read.errors), partners, ask.seat));
      const refused = ask.permit(mayWriteGoal(ask.seat, read.values.partnerId));
      if (refused) return refused;
      await addGoal(scope, { id, ...read.values });
      return { result: true, happened: happened.goalWritten(id, read.values.partnerId) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.goals(ask.seat.partnership.slug), 'The goal is kept.');
}
