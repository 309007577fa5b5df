import { type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { type Action, type ActionState, actionOnward } from '../action.ts';
import { happened } from '../events.ts';
import { findAction } from '../find-action.ts';
import { paths } from '../paths.ts';
import { mayMoveAction } from '../policy.ts';
import { moveAction } from '../store/actions.ts';
import { readMoveForm } from './form.ts';

const words: Record<ActionState, string> = {
  TBC: 'TBC. We do not know yet',
  gap: 'A gap. There is no effective measure yet',
  planned: 'Planned',
  'under way': 'Under way',
  done: 'Done',
  stopped: 'Stopped, because',
};
const formPage = (action: Action, form: FormView) =>
  page('wings/agreement/move-action/move-action.njk', {
    title: 'Say where it has got to',
    expected: action.expected,
    states: actionOnward[action.state].map((state) => ({ value: state, text: words[state] })),
    form,
  });

export async function showMoveAction(ask: Ask): Promise<Ending> {
  const action = await findAction(ask);
  return action ? formPage(action, ask.open({}, action.version)) : notFound('line of the plan');
}

export async function doMoveAction(ask: Ask): Promise<Ending> {
  const action = await findAction(ask);
  if (!action) return notFound('line of the plan');
  const read = readMoveForm(ask.body, action.state);
  if (!read.ok) return invalid(formPage(action, again(ask.body, read.errors)));
  const { slug } = ask.seat.partnership;
  const { state, because } = read.values;
  const done = await ask.act({
    may: mayMoveAction(ask.seat),
    apply: async (scope) => {
      if (!(await moveAction(scope, action.id, seenIn(ask.body), { from: action.state, state, because })))
        return stale({
          what: 'line of the plan',
          theirs: [{ name: 'Where it has got to', value: words[action.state] }],
          yours: [
            { name: 'Where it has got to', value: words[state] },
            { name: 'Why', value: because },
          ],
          again: paths.moveAction(slug, action.id),
        });
      return { result: true, happened: happened.actionMoved(action.id, action.state, state) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.action(slug, action.id), 'It is kept.');
}
