// Which words about what cannot be kept private are read aloud at this session.
import { z } from 'zod';
import {
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  page,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView, id, readForm } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { askedVersion } from '../../asked.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayDesignSessions } from '../../policy.ts';
import { type Limits, newestLimits } from '../../safety.ts';
import { mayChange } from '../../session.ts';
import { readLimits } from '../../store/safety.ts';
import { takeNextVersion } from '../../store/session.ts';
import { trail } from '../../trail.ts';
import { changedMeanwhile, type FoundSession, notPlanned, sessionIn, worriedAtOf } from '../found.ts';

const schema = z.object({ limits: id('Choose the words that are read aloud') });

const limitsPage = (form: FormView, found: FoundSession, limits: readonly Limits[], slug: string): PageEnding =>
  page(
    'wings/dialogue/session/limits/limits.njk',
    {
      title: 'Which words are read aloud?',
      asked: found.session.title,
      crumbs: trail(slug, found.engagement, found.session),
      limits: limits.map((one) => ({
        value: one.id,
        text: `${one.name}, version ${one.version}`,
        href: paths.limitsCard(slug, one.id),
      })),
      limitsHref: paths.limits(slug),
      form,
    },
    worriedAtOf(found),
  );

/** The newest of each, and the one that is chosen already. */
const found = (ask: Ask) =>
  ask.read(async (scope) => {
    const session = await sessionIn(scope, ask);
    if (!session) return undefined;
    const all = await readLimits(scope);
    const chosen = all.filter(({ id: one }) => one === session.session.limitsId);
    return { ...session, limits: [...new Set([...newestLimits(all), ...chosen])] };
  });

export async function showChooseLimits(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  if (!facts) return notFound('session');
  if (!mayChange(facts.session.state)) return notPlanned(facts.session);
  const only = facts.limits.length === 1 ? facts.limits[0]?.id : undefined;
  const form = ask.open({ limits: facts.session.limitsId ?? only ?? '' }, facts.session.version);
  return limitsPage(form, facts, facts.limits, ask.seat.partnership.slug);
}

export async function doChooseLimits(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await found(ask);
  if (!facts) return notFound('session');
  const { engagement, session, limits } = facts;
  if (!mayChange(session.state)) return notPlanned(session);
  const read = readForm(schema, ask.body);
  const chosen = read.ok ? limits.find((one) => one.id === read.values.limits) : undefined;
  if (!chosen) {
    const errors = [{ name: 'limits', text: 'Choose the words that are read aloud' }];
    return invalid(limitsPage(again(ask.body, errors), facts, limits, slug));
  }
  const kept = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      if (!(await takeNextVersion(scope, session.id, askedVersion(ask), { limitsId: chosen.id })))
        return changedMeanwhile();
      return { result: true, happened: happened.limitsChosen(session.id, chosen.id) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.session(slug, engagement.slug, session.slug), 'The words to read aloud are chosen.');
}
