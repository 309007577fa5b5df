import { linkThread } from '../../../db/thread-links.ts';
import { type Ending, invalid, isRefusal, redirect } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { markBrought } from '../../dialogue/index.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepPlan } from '../policy.ts';
import { addAction } from '../store/actions.ts';
import { findCommitmentOf } from '../store/commitments.ts';
import { readAround } from './around.ts';
import { firstState, readActionForm } from './form.ts';
import { actionFormPage } from './page.ts';

export async function showAddAction(ask: Ask): Promise<Ending> {
  const around = await readAround(ask);
  const { expectation = '', theme = '' } = ask.query;
  return actionFormPage(around, ask.open({ expectation, theme, engagement: around.choice.given }), false);
}

export async function doAddAction(ask: Ask): Promise<Ending> {
  const around = await readAround(ask);
  const read = readActionForm(ask.body, around);
  if (!read.ok) return invalid(actionFormPage(around, again(ask.body, read.errors), false));
  const { expectation, theme, ...words } = read.values;
  const id = ask.newId();
  const state = firstState(words);
  const done = await ask.act({
    may: mayKeepPlan(ask.seat),
    apply: async (scope) => {
      await addAction(scope, { id, state, ...words });
      const made = { kind: 'action', id };
      if (expectation !== null) {
        await linkThread(scope, { kind: 'expectation', id: expectation }, made, 'planned');
        const promise = await findCommitmentOf(scope, expectation);
        if (promise) await linkThread(scope, { kind: 'commitment', id: promise.id }, made, 'planned');
      }
      if (theme !== null) await linkThread(scope, { kind: 'theme', id: theme }, made, 'planned');
      const { engagementId } = words;
      const brought =
        engagementId === null ? [] : await markBrought(scope, engagementId, 'joint plan', ask.today, made);
      return { result: true, happened: [happened.actionAdded(id, state), ...brought] };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(paths.action(ask.seat.partnership.slug, id), 'The line stands in the plan.');
}
