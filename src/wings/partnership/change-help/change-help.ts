import type { Scope } from '../../../db/scope.ts';
import { type Ending, invalid, isRefusal, notFound, type Refusal, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import type { Goal, Support } from '../goal.ts';
import { paths } from '../paths.ts';
import { maySayHelp, maySayItHelped, mayWriteGoals } from '../policy.ts';
import { changeSupport, findGoal } from '../store/goals.ts';
import { readPartners } from '../store/partners.ts';
import { helpFacts, readChangeHelpForm } from './form.ts';
import { changeHelpPage } from './page.ts';

const found = (ask: Ask) => async (scope: Scope) => {
  const goal = await findGoal(scope, ask.params.goal ?? '');
  const support = goal?.supports.find(({ id }) => id === ask.params.help);
  return goal && support && { goal, support, partners: await readPartners(scope) };
};

const partsFor = (ask: Ask, { goal, support }: { goal: Goal; support: Support }) => ({
  how: ask.permit(maySayHelp(ask.seat, support.partnerId)) === undefined,
  helped: ask.permit(maySayItHelped(ask.seat, goal.partnerId, support.partnerId)) === undefined,
});

/** Refused only to someone who may say neither. */
const refusedTo = (ask: Ask, { goal, support }: { goal: Goal; support: Support }): Refusal | undefined =>
  ask.permit(maySayHelp(ask.seat, support.partnerId)) &&
  ask.permit(maySayItHelped(ask.seat, goal.partnerId, support.partnerId));

export async function showChangeHelp(ask: Ask): Promise<Ending> {
  const there = await ask.read(found(ask));
  if (!there) return notFound('help');
  const { support } = there;
  return (
    refusedTo(ask, there) ??
    changeHelpPage(ask.open({ ...support, helped: support.helped ?? '' }, support.version), {
      ...there,
      may: partsFor(ask, there),
    })
  );
}

export async function doChangeHelp(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const kept = await ask.act({
    may: mayWriteGoals(ask.seat),
    apply: async (scope) => {
      const there = await found(ask)(scope);
      if (!there) return notFound('help');
      const refused = refusedTo(ask, there);
      if (refused) return refused;
      const { goal, support } = there;
      const may = partsFor(ask, there);
      const read = readChangeHelpForm(ask.body, support, may);
      if (!read.ok) return invalid(changeHelpPage(again(ask.body, read.errors), { ...there, may }));
      if (!(await changeSupport(scope, support.id, seenIn(ask.body), read.values)))
        return stale({
          what: 'help',
          theirs: helpFacts(support),
          yours: helpFacts(read.values),
          again: paths.changeSupport(slug, goal.id, support.id),
        });
      return { result: true, happened: happened.helpChanged(support.id, goal.id, read.values.helped) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.goals(slug), 'It is kept.');
}
