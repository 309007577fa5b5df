import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { readAround } from '../add-action/around.ts';
import { actionFormValues, readActionForm } from '../add-action/form.ts';
import { actionFormPage } from '../add-action/page.ts';
import { happened } from '../events.ts';
import { findAction } from '../find-action.ts';
import { paths } from '../paths.ts';
import { mayKeepPlan } from '../policy.ts';
import { type ActionWords, changeAction } from '../store/actions.ts';

const factsOf = (action: ActionWords) => [
  { name: 'What is expected', value: action.expected },
  { name: 'What is to be done', value: action.toBeDone },
  {
    name: 'Where we are now',
    value:
      action.whereNowIs === 'said' ? action.whereNow : [action.whereNowIs, action.whereNow].filter(Boolean).join('. '),
  },
  { name: 'What next', value: action.whatNext },
  { name: 'Who leads', value: action.leads },
];

export async function showChangeAction(ask: Ask): Promise<Ending> {
  const action = await findAction(ask);
  if (!action) return notFound('line of the plan');
  const around = await readAround(ask);
  return actionFormPage(around, ask.open(actionFormValues(action), action.version), true);
}

export async function doChangeAction(ask: Ask): Promise<Ending> {
  const action = await findAction(ask);
  if (!action) return notFound('line of the plan');
  const around = await readAround(ask);
  const read = readActionForm(ask.body, around);
  if (!read.ok) return invalid(actionFormPage(around, again(ask.body, read.errors), true));
  const { slug } = ask.seat.partnership;
  const { expectation: _, theme: __, ...words } = read.values;
  const seen = seenIn(ask.body);
  const done = await ask.act({
    may: mayKeepPlan(ask.seat),
    apply: async (scope) => {
      if (!(await changeAction(scope, action.id, seen, words)))
        return stale({
          what: 'line of the plan',
          theirs: factsOf(action),
          yours: factsOf(words),
          again: paths.changeAction(slug, action.id),
        });
      return { result: true, happened: happened.actionChanged(action.id, seen + 1) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.action(slug, action.id), 'The changes are kept.');
}
