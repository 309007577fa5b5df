import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepMilestones } from '../policy.ts';
import { changeMilestone, findMilestone } from '../store/milestones.ts';
import { milestoneFacts, readMilestoneForm } from './form.ts';
import { milestoneFormPage } from './page.ts';

export async function showChangeMilestone(ask: Ask): Promise<Ending> {
  const milestone = await ask.read((scope) => findMilestone(scope, ask.params.milestone ?? ''));
  return milestone ? milestoneFormPage(ask.open({ ...milestone }, milestone.version), true) : notFound('milestone');
}

export async function doChangeMilestone(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const read = readMilestoneForm(ask.body);
  if (!read.ok) return invalid(milestoneFormPage(again(ask.body, read.errors), true));
  const seen = seenIn(ask.body);
  const kept = await ask.act({
    may: mayKeepMilestones(ask.seat),
    apply: async (scope) => {
      const milestone = await findMilestone(scope, ask.params.milestone ?? '');
      if (!milestone) return notFound('milestone');
      if (!(await changeMilestone(scope, milestone.id, seen, read.values)))
        return stale({
          what: 'milestone',
          theirs: milestoneFacts((await findMilestone(scope, milestone.id)) ?? milestone),
          yours: milestoneFacts(read.values),
          again: paths.changeMilestone(slug, milestone.id),
        });
      return { result: true, happened: happened.milestoneChanged(milestone.id, seen + 1) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.milestones(slug), 'The changes are kept.');
}
