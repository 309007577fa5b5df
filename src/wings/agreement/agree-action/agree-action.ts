import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { day } from '../../../shell/words-in-time.ts';
import { type Action, markFault } from '../action.ts';
import { happened } from '../events.ts';
import { findAction } from '../find-action.ts';
import { paths } from '../paths.ts';
import { mayRecordAgreed } from '../policy.ts';
import { keepAgreed } from '../store/actions.ts';
import { readAgreedForm } from './form.ts';

const formPage = (action: Action, form: FormView) =>
  page('wings/agreement/agree-action/agree-action.njk', {
    title: 'Record that the partners agree',
    expected: action.expected,
    form,
  });
const seeLine = 'You can see how the line stands in the plan.';

export async function showAgreeAction(ask: Ask): Promise<Ending> {
  const action = await findAction(ask);
  if (!action) return notFound('line of the plan');
  const fault = markFault(action, 'agree');
  return fault ? closed(fault, seeLine) : formPage(action, ask.open({ on: ask.today }, action.version));
}

export async function doAgreeAction(ask: Ask): Promise<Ending> {
  const action = await findAction(ask);
  if (!action) return notFound('line of the plan');
  const fault = markFault(action, 'agree');
  if (fault) return closed(fault, seeLine);
  const read = readAgreedForm(ask.body, ask.today);
  if (!read.ok) return invalid(formPage(action, again(ask.body, read.errors)));
  const { slug } = ask.seat.partnership;
  const said = { ...read.values, by: ask.seat.personId, as: ask.seat.shownAs };
  const done = await ask.act({
    may: mayRecordAgreed(ask.seat),
    apply: async (scope) => {
      if (!(await keepAgreed(scope, action.id, seenIn(ask.body), said)))
        return stale({
          what: 'line of the plan',
          theirs: [{ name: 'What is expected', value: action.expected }],
          yours: [
            { name: 'Agreed on', value: day(said.on) },
            { name: 'What was agreed', value: said.words },
          ],
          again: paths.agreeAction(slug, action.id),
        });
      return { result: true, happened: happened.actionAgreed(action.id) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(paths.action(slug, action.id), 'It is recorded as agreed. That is not the same as delivered.');
}
