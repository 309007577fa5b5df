import { type Ending, invalid, isRefusal, redirect } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { readMilestoneForm } from '../change-milestone/form.ts';
import { milestoneFormPage } from '../change-milestone/page.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepMilestones } from '../policy.ts';
import { addMilestone } from '../store/milestones.ts';

export async function showAddMilestone(ask: Ask): Promise<Ending> {
  return milestoneFormPage(ask.open());
}

export async function doAddMilestone(ask: Ask): Promise<Ending> {
  const read = readMilestoneForm(ask.body);
  if (!read.ok) return invalid(milestoneFormPage(again(ask.body, read.errors)));
  const id = ask.newId();
  const kept = await ask.act({
    may: mayKeepMilestones(ask.seat),
    apply: async (scope) => {
      await addMilestone(scope, { id, ...read.values });
      return { result: true, happened: happened.milestoneAdded(id) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.milestones(ask.seat.partnership.slug), 'The milestone is kept.');
}
