// The plain steps of an engagement: it starts, it is sustained, it is declined, it stops.
import type { Scope } from '../../../../db/scope.ts';
import type { Happening } from '../../../../shell/act.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type Refusal,
  redirect,
} from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import type { Verdict } from '../../../../shell/standing.ts';
import { type Engagement, type Step, stateAfter } from '../../engagement.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayEndEngagements, mayKeepEngagements } from '../../policy.ts';
import { isHeld } from '../../preparation.ts';
import { findEngagement, type StepSets, stepEngagement } from '../../store/engagement.ts';
import { readHolds } from '../../store/picture.ts';
import { destroyPreparation } from '../../store/preparation.ts';
import { readBecauseForm } from './form.ts';
import { becausePage } from './page.ts';

/** The step cannot be taken from here. */
export const notFrom = (engagement: Engagement): Refusal =>
  closed(
    `This dialogue is ${engagement.state}, so that cannot be done with it now.`,
    'Open it again to see what can be done.',
  );

const find = (ask: Ask): Promise<Engagement | undefined> =>
  ask.read((scope) => findEngagement(scope, ask.params.engagement ?? ''));

/** Everything that was not chosen goes, unless a legal hold stands. */
export async function destroyUnlessHeld(scope: Scope, engagementId: string, at: Date): Promise<Happening[]> {
  if (isHeld(await readHolds(scope, engagementId))) return [];
  return [happened.preparationDestroyed(engagementId, await destroyPreparation(scope, engagementId, at))];
}

interface Taking {
  readonly step: Step;
  readonly may: Verdict;
  readonly sets?: StepSets;
  readonly kept: string;
  readonly besides?: (scope: Scope, engagement: Engagement) => Promise<Happening[]>;
}

async function take(ask: Ask, engagement: Engagement, { step, may, sets, kept, besides }: Taking): Promise<Ending> {
  const to = stateAfter(step, engagement.state);
  if (!to) return notFrom(engagement);
  const taken = await ask.act({
    may,
    apply: async (scope) => {
      if (!(await stepEngagement(scope, engagement, to, sets)))
        return closed(
          'Someone changed this dialogue a moment before you.',
          'Nothing of yours was done. Look at it again first.',
        );
      const more = besides ? await besides(scope, engagement) : [];
      return { result: true, happened: [happened.stepped(engagement.id, engagement.state, to), ...more] };
    },
  });
  if (isRefusal(taken)) return taken;
  return redirect(paths.engagement(ask.seat.partnership.slug, engagement.slug), kept);
}

export async function doStart(ask: Ask): Promise<Ending> {
  const engagement = await find(ask);
  if (!engagement) return notFound('dialogue');
  return take(ask, engagement, {
    step: 'start',
    may: mayKeepEngagements(ask.seat),
    sets: engagement.startsOn === null ? { startsOn: ask.today } : {},
    kept: 'It is under way.',
  });
}

export async function doSustain(ask: Ask): Promise<Ending> {
  const engagement = await find(ask);
  if (!engagement) return notFound('dialogue');
  return take(ask, engagement, {
    step: 'sustain',
    may: mayKeepEngagements(ask.seat),
    kept: 'What it brought is now being sustained.',
  });
}

const withReason = {
  decline: { may: mayKeepEngagements, kept: 'It is kept as declined, with the reason.' },
  stop: { may: mayEndEngagements, kept: 'It has stopped. The reason is kept.' },
};

const showBecause =
  (step: 'decline' | 'stop') =>
  async (ask: Ask): Promise<Ending> => {
    const engagement = await find(ask);
    if (!engagement) return notFound('dialogue');
    if (!stateAfter(step, engagement.state)) return notFrom(engagement);
    return becausePage(ask.open(), step, engagement, ask.seat.partnership.slug);
  };

const doBecause =
  (step: 'decline' | 'stop') =>
  async (ask: Ask): Promise<Ending> => {
    const engagement = await find(ask);
    if (!engagement) return notFound('dialogue');
    const read = readBecauseForm(ask.body);
    if (!read.ok)
      return invalid(becausePage(again(ask.body, read.errors), step, engagement, ask.seat.partnership.slug));
    const { may, kept } = withReason[step];
    return take(ask, engagement, {
      step,
      may: may(ask.seat),
      sets: { because: read.values.because },
      kept,
      ...(step === 'stop' && { besides: (scope, { id }) => destroyUnlessHeld(scope, id, ask.now) }),
    });
  };

export const showDecline = showBecause('decline');
export const doDecline = doBecause('decline');
export const showStop = showBecause('stop');
export const doStop = doBecause('stop');
