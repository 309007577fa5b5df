// A legal hold keeps what was said in preparation from being destroyed while the law may ask for it.
import { z } from 'zod';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  page,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView, opened, type Reading, readForm, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { askedId } from '../../asked.ts';
import { destroyUnlessHeld } from '../../engagement/step/step.ts';
import { type Engagement, hasEnded } from '../../engagement.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayPrepare } from '../../policy.ts';
import type { LegalHold } from '../../preparation.ts';
import { findEngagement, lockEngagement } from '../../store/engagement.ts';
import { liftHold, readHolds, recordHold } from '../../store/picture.ts';
import { trail } from '../../trail.ts';

const schema = z.object({
  orderedBy: words('Say who ordered it', 200),
  reason: words('Say why it is held', 500),
});
const readHoldForm = (body: Record<string, unknown>): Reading<z.output<typeof schema>> => readForm(schema, body);

const holdsPage = (form: FormView, engagement: Engagement, holds: readonly LegalHold[], slug: string): PageEnding =>
  page('wings/dialogue/preparation/legal-holds/legal-holds.njk', {
    title: 'Legal holds',
    caption: engagement.title,
    crumbs: [...trail(slug, engagement), { text: 'Preparation', href: paths.preparation(slug, engagement.slug) }],
    ended: hasEnded(engagement.state),
    standing: holds
      .filter(({ liftedAt }) => liftedAt === null)
      .map((hold) => ({ ...hold, liftHref: paths.liftHold(slug, engagement.slug, hold.id) })),
    lifted: holds.filter(({ liftedAt }) => liftedAt !== null),
    form,
  });

const found = (ask: Ask) =>
  ask.read(async (scope) => {
    const engagement = await findEngagement(scope, ask.params.engagement ?? '');
    return engagement && { engagement, holds: await readHolds(scope, engagement.id) };
  });

export async function showHolds(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  return facts ? holdsPage(opened(), facts.engagement, facts.holds, ask.seat.partnership.slug) : notFound('dialogue');
}

export async function doRecordHold(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await found(ask);
  if (!facts) return notFound('dialogue');
  const { engagement, holds } = facts;
  const read = readHoldForm(ask.body);
  if (!read.ok) return invalid(holdsPage(again(ask.body, read.errors), engagement, holds, slug));
  const id = ask.newId();
  const kept = await ask.act({
    may: mayPrepare(ask.seat),
    apply: async (scope) => {
      await lockEngagement(scope, engagement.id);
      await recordHold(scope, engagement.id, { id, ...read.values, heldAt: ask.now });
      return { result: true, happened: happened.holdSet(engagement.id, id) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(
    paths.holds(slug, engagement.slug),
    'The hold is kept. Nothing said in preparation is destroyed while it stands.',
  );
}

/**
 * When the last hold on an engagement that has ended is lifted, what it kept is destroyed at once. The engagement is held
 * still: of two who lift at once, or of one who lifts and one who closes, the later sees what the earlier did.
 */
export async function doLiftHold(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  const id = askedId(ask, 'hold');
  if (!facts?.holds.some((hold) => hold.id === id)) return notFound('legal hold');
  const { engagement } = facts;
  const lifted = await ask.act({
    may: mayPrepare(ask.seat),
    apply: async (scope) => {
      const now = await lockEngagement(scope, engagement.id);
      if (!(await liftHold(scope, engagement.id, id, ask.now)))
        return closed('It was lifted before.', 'Open the page again to see which holds stand.');
      const destroyed = now && hasEnded(now.state) ? await destroyUnlessHeld(scope, engagement.id, ask.now) : [];
      return { result: true, happened: [happened.holdLifted(engagement.id, id), ...destroyed] };
    },
  });
  if (isRefusal(lifted)) return lifted;
  return redirect(paths.holds(ask.seat.partnership.slug, engagement.slug), 'The hold is lifted.');
}
