import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { askedVersion } from '../../asked.ts';
import { completenessOf } from '../../contracted-outcome.ts';
import { stateAfter } from '../../engagement.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayEndEngagements } from '../../policy.ts';
import { isHeld } from '../../preparation.ts';
import { bringsDialogue } from '../../session.ts';
import { readOutcomes, readPrinciples, setPrinciples } from '../../store/contracted-outcome.ts';
import { findEngagement, stepEngagement } from '../../store/engagement.ts';
import { readHolds } from '../../store/picture.ts';
import { countPoints } from '../../store/preparation.ts';
import { readSessions } from '../../store/session.ts';
import { destroyUnlessHeld, notFrom } from '../step/step.ts';
import { readCloseForm } from './form.ts';
import { type CloseFacts, closePage } from './page.ts';

const closeFacts = (ask: Ask): Promise<CloseFacts | undefined> =>
  ask.read(async (scope) => {
    const engagement = await findEngagement(scope, ask.params.engagement ?? '');
    if (!engagement) return undefined;
    const held = (await readSessions(scope, engagement.id)).filter(bringsDialogue).length;
    return {
      engagement,
      completeness: completenessOf(await readOutcomes(scope, engagement.id), held),
      points: await countPoints(scope, engagement.id),
      held: isHeld(await readHolds(scope, engagement.id)),
    };
  });

export async function showClose(ask: Ask): Promise<Ending> {
  const facts = await closeFacts(ask);
  if (!facts) return notFound('dialogue');
  const { engagement } = facts;
  if (!stateAfter('close', engagement.state)) return notFrom(engagement);
  const answered = await ask.read((scope) => readPrinciples(scope, engagement.id));
  return closePage(ask.open({ ...answered }, engagement.version), facts, ask.seat.partnership.slug);
}

export async function doClose(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await closeFacts(ask);
  if (!facts) return notFound('dialogue');
  const { engagement, completeness } = facts;
  const to = stateAfter('close', engagement.state);
  if (!to) return notFrom(engagement);
  const { brought, missing } = completeness;
  const read = readCloseForm(ask.body, missing.length);
  if (!read.ok) return invalid(closePage(again(ask.body, read.errors), facts, slug));
  const { because, noAction, broughtOutBy } = read.values;
  const seen = { ...engagement, version: askedVersion(ask) };
  const kept = await ask.act({
    may: mayEndEngagements(ask.seat),
    apply: async (scope) => {
      const sets = { because, closedOn: ask.today, closedWithNoAction: noAction };
      if (!(await stepEngagement(scope, seen, to, sets)))
        return stale({
          what: 'dialogue',
          theirs: [{ name: 'State', value: engagement.state }],
          yours: Object.entries(broughtOutBy).map(([name, value]) => ({ name, value })),
          again: paths.close(slug, engagement.slug),
        });
      await setPrinciples(scope, engagement.id, broughtOutBy);
      const destroyed = await destroyUnlessHeld(scope, engagement.id, ask.now);
      return {
        result: true,
        happened: [happened.closed(engagement.id, brought.length, missing.length, noAction), ...destroyed],
      };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.engagement(slug, engagement.slug), 'The dialogue is closed.');
}
