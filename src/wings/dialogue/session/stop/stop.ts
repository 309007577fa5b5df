// A session that will not take place: why is kept, and nothing of it.
import {
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  page,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readBecauseForm } from '../../engagement/step/form.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayDesignSessions } from '../../policy.ts';
import { mayChange } from '../../session.ts';
import { stopSession } from '../../store/session.ts';
import { trail } from '../../trail.ts';
import { type FoundSession, foundSession, notPlanned, worriedAtOf } from '../found.ts';

const stopPage = (form: FormView, found: FoundSession, slug: string): PageEnding =>
  page(
    'wings/dialogue/engagement/step/because.njk',
    {
      title: 'Why will this session not take place?',
      asked: found.session.title,
      button: 'Stop this session',
      crumbs: trail(slug, found.engagement, found.session),
      next: ['Everyone in the partnership can read the reason.', 'You can plan another session at any time.'],
      form,
    },
    worriedAtOf(found),
  );

export async function showStopSession(ask: Ask): Promise<Ending> {
  const found = await foundSession(ask);
  if (!found) return notFound('session');
  if (!mayChange(found.session.state)) return notPlanned(found.session);
  return stopPage(ask.open(), found, ask.seat.partnership.slug);
}

export async function doStopSession(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await foundSession(ask);
  if (!found) return notFound('session');
  const { engagement, session } = found;
  const read = readBecauseForm(ask.body);
  if (!read.ok) return invalid(stopPage(again(ask.body, read.errors), found, slug));
  const stopped = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      if (!(await stopSession(scope, session.id, read.values.because))) return notPlanned(session);
      return { result: true, happened: happened.sessionStopped(session.id) };
    },
  });
  if (isRefusal(stopped)) return stopped;
  return redirect(paths.session(slug, engagement.slug, session.slug), 'The session is stopped. The reason is kept.');
}
