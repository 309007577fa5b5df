import type { Scope } from '../../../db/scope.ts';
import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayWriteGoal, mayWriteGoals } from '../policy.ts';
import { changeGoal, findGoal } from '../store/goals.ts';
import { readPartners } from '../store/partners.ts';
import { goalFacts, readGoalForm } from './form.ts';
import { goalFormPage } from './page.ts';

const found = (ask: Ask) => async (scope: Scope) => {
  const goal = await findGoal(scope, ask.params.goal ?? '');
  return goal && { goal, partners: await readPartners(scope) };
};

export async function showChangeGoal(ask: Ask): Promise<Ending> {
  const there = await ask.read(found(ask));
  if (!there) return notFound('goal');
  const { goal, partners } = there;
  return (
    ask.permit(mayWriteGoal(ask.seat, goal.partnerId)) ??
    goalFormPage(ask.open({ ...goal }, goal.version), partners, ask.seat, true)
  );
}

export async function doChangeGoal(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const kept = await ask.act({
    may: mayWriteGoals(ask.seat),
    apply: async (scope) => {
      const there = await found(ask)(scope);
      if (!there) return notFound('goal');
      const { goal, partners } = there;
      const refused = ask.permit(mayWriteGoal(ask.seat, goal.partnerId));
      if (refused) return refused;
      const read = readGoalForm(ask.body, partners);
      if (!read.ok) return invalid(goalFormPage(again(ask.body, read.errors), partners, ask.seat, true));
      const refusedNow = ask.permit(mayWriteGoal(ask.seat, read.values.partnerId));
      if (refusedNow) return refusedNow;
      const seen = seenIn(ask.body);
      if (!(await changeGoal(scope, goal.id, seen, read.values)))
        return stale({
          what: 'goal',
          theirs: goalFacts((await findGoal(scope, goal.id)) ?? goal, partners),
          yours: goalFacts(read.values, partners),
          again: paths.changeGoal(slug, goal.id),
        });
      return { result: true, happened: happened.goalChanged(goal.id, seen + 1) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.goals(slug), 'The changes are kept.');
}
