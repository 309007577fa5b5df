// "It exists now": said by hand of what no other part of the service brings.
import { closed, type Ending, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { askedId } from '../../asked.ts';
import { isRunning } from '../../engagement.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayKeepEngagements } from '../../policy.ts';
import { bringOutcome, readOutcomes } from '../../store/contracted-outcome.ts';
import { findEngagement } from '../../store/engagement.ts';
import { notFrom } from '../step/step.ts';

export async function doBring(ask: Ask): Promise<Ending> {
  const id = askedId(ask, 'outcome');
  const found = await ask.read(async (scope) => {
    const engagement = await findEngagement(scope, ask.params.engagement ?? '');
    const outcome = engagement && (await readOutcomes(scope, engagement.id)).find((one) => one.id === id);
    return engagement && outcome && { engagement, outcome };
  });
  if (found?.outcome.kind !== 'other') return notFound('contracted outcome');
  const { engagement } = found;
  if (!isRunning(engagement.state)) return notFrom(engagement);
  const brought = await ask.act({
    may: mayKeepEngagements(ask.seat),
    apply: async (scope) => {
      const done = await bringOutcome(scope, engagement.id, { kind: 'other', id }, { on: ask.today, by: null });
      if (done.length === 0) return closed('Someone said so a moment before you.', 'It stands as existing already.');
      return { result: true, happened: happened.outcomeBrought(id, 'other', ask.today) };
    },
  });
  if (isRefusal(brought)) return brought;
  return redirect(paths.engagement(ask.seat.partnership.slug, engagement.slug), 'It is kept that this exists.');
}
