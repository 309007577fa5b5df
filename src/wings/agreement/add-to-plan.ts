// A line of the plan that a later wing makes, in the Dorset form: its own act adds it, and gets what happened to keep with it.
import type { Scope } from '../../db/scope.ts';
import type { Happening } from '../../shell/act.ts';
import { firstState } from './add-action/form.ts';
import { happened } from './events.ts';
import { type ActionWords, addAction } from './store/actions.ts';

type PlanLineSaid = Pick<
  ActionWords,
  'section' | 'expected' | 'toBeDone' | 'whereNow' | 'whereNowIs' | 'whatNext' | 'leads' | 'monitored'
> & { readonly id: string };

export async function addToPlan(scope: Scope, line: PlanLineSaid): Promise<Happening> {
  const state = firstState(line);
  await addAction(scope, {
    ...line,
    ...{ state, engagementId: null, ownerPartnerId: null, dueOn: null, forPerspectiveId: null },
  });
  return happened.actionAdded(line.id, state);
}
