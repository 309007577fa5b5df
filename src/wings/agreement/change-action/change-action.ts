import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { type Action, type TakenBack, takenBackBy } from '../action.ts';
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

const losesSay = ({ agreed, delivered }: Action) => ({ agreed: agreed !== null, delivered: delivered !== null });

function keptWords({ agreed, delivered }: TakenBack): string {
  const gone = [agreed && 'agreed', delivered && 'delivered'].filter(Boolean).join(' or as ');
  return gone
    ? `The changes are kept. It was said of other words, so the line does not stand as ${gone} any more.`
    : 'The changes are kept.';
}

export async function showChangeAction(ask: Ask): Promise<Ending> {
  const action = await findAction(ask);
  if (!action) return notFound('line of the plan');
  const around = await readAround(ask);
  return actionFormPage(around, ask.open(actionFormValues(action), action.version), true, losesSay(action));
}

export async function doChangeAction(ask: Ask): Promise<Ending> {
  const action = await findAction(ask);
  if (!action) return notFound('line of the plan');
  const around = await readAround(ask);
  const read = readActionForm(ask.body, around);
  if (!read.ok) return invalid(actionFormPage(around, again(ask.body, read.errors), true, losesSay(action)));
  const { slug } = ask.seat.partnership;
  const { expectation: _, theme: __, ...words } = read.values;
  const seen = seenIn(ask.body);
  const back = takenBackBy(action, words);
  const done = await ask.act({
    may: mayKeepPlan(ask.seat),
    apply: async (scope) => {
      if (!(await changeAction(scope, action.id, seen, words, back)))
        return stale({
          what: 'line of the plan',
          theirs: factsOf(action),
          yours: factsOf(words),
          again: paths.changeAction(slug, action.id),
        });
      return { result: true, happened: happened.actionChanged(action.id, seen + 1, back) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.action(slug, action.id), keptWords(back));
}
