import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { hasLevel } from '../../../shell/standing.ts';
import { type Action, markFault } from '../action.ts';
import { happened } from '../events.ts';
import { findAction } from '../find-action.ts';
import { paths } from '../paths.ts';
import { maySayDelivered, saysDeliveredThemselves } from '../policy.ts';
import { dropDelivered, keepDelivered, type SaidDelivered } from '../store/actions.ts';
import { readTellers, type Teller } from '../tellers.ts';
import { type DeliveredForm, readDeliveredForm } from './form.ts';

const mayDeliver = (ask: Ask, action: Action) =>
  maySayDelivered(ask.seat, { forPerspectiveId: action.forPerspectiveId, agreedBy: action.agreed?.personId ?? null });

/** Whom a facilitator can enter it for; null when this person says it with their own voice. */
async function tellersFor(ask: Ask, action: Action): Promise<Teller[] | null> {
  if (saysDeliveredThemselves(ask.seat, action.forPerspectiveId)) return null;
  return ask.read((scope) => readTellers(scope, action.forPerspectiveId));
}

const formPage = (ask: Ask, action: Action, tellers: readonly Teller[] | null, form: FormView) =>
  page('wings/agreement/deliver-action/deliver-action.njk', {
    title: 'Say that it is delivered',
    expected: action.expected,
    tellers: tellers?.map(({ id, name }) => ({ value: id, text: name })),
    as: ask.seat.shownAs,
    form,
  });
const seeLine = 'You can see how the line stands in the plan.';

export async function showDeliverAction(ask: Ask): Promise<Ending> {
  const action = await findAction(ask);
  if (!action) return notFound('line of the plan');
  const refused = ask.permit(mayDeliver(ask, action));
  if (refused) return refused;
  const fault = markFault(action, 'deliver');
  if (fault) return closed(fault, seeLine);
  return formPage(ask, action, await tellersFor(ask, action), ask.open({}, action.version));
}

export async function doDeliverAction(ask: Ask): Promise<Ending> {
  const action = await findAction(ask);
  if (!action) return notFound('line of the plan');
  const refused = ask.permit(mayDeliver(ask, action));
  if (refused) return refused;
  const fault = markFault(action, 'deliver');
  if (fault) return closed(fault, seeLine);
  const tellers = await tellersFor(ask, action);
  const read = readDeliveredForm(ask.body, tellers);
  if (!read.ok) return invalid(formPage(ask, action, tellers, again(ask.body, read.errors)));
  const { slug } = ask.seat.partnership;
  const said = saidBy(
    ask,
    action,
    tellers?.find(({ id }) => id === read.values.saidBy),
    read.values,
  );
  const done = await ask.act({
    may: mayDeliver(ask, action),
    apply: async (scope) => {
      if (!(await keepDelivered(scope, action.id, seenIn(ask.body), said)))
        return stale({
          what: 'line of the plan',
          theirs: [{ name: 'What is expected', value: action.expected }],
          yours: [{ name: 'What tells you so', value: said.words }],
          again: paths.deliverAction(slug, action.id),
        });
      return { result: true, happened: happened.actionDelivered(action.id, tellers !== null) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(paths.action(slug, action.id), `It is said to be delivered, by: ${said.as}.`);
}

function saidBy(ask: Ask, _action: Action, teller: Teller | undefined, { words }: DeliveredForm): SaidDelivered {
  const operational = teller ? teller.level === 'operational' : hasLevel(ask.seat, 'operational');
  return {
    on: ask.today,
    by: ask.seat.personId,
    as: teller?.shownAs ?? ask.seat.shownAs,
    words,
    level: operational ? 'operational' : null,
    byThoseItIsFor: teller ? teller.isForThem : !operational,
  };
}

export async function doTakeDeliveredBack(ask: Ask): Promise<Ending> {
  const action = await findAction(ask);
  if (!action) return notFound('line of the plan');
  const { slug } = ask.seat.partnership;
  const fault = markFault(action, 'take delivered back');
  const refused = ask.permit(mayDeliver(ask, action));
  if (refused) return refused;
  if (fault) return closed(fault, seeLine);
  const done = await ask.act({
    may: mayDeliver(ask, action),
    apply: async (scope) => {
      if (!(await dropDelivered(scope, action.id, seenIn(ask.body))))
        return closed('Someone changed this line meanwhile.', seeLine);
      return { result: true, happened: happened.deliveredTakenBack(action.id) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.action(slug, action.id), 'It is not said to be delivered any more.');
}
