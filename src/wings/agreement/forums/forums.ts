import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { dialoguePaths, readSessions } from '../../dialogue/index.ts';
import { readPending } from '../pending.ts';
import { forumsPage } from './page.ts';

export async function showForums(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const { pending, sessions } = await ask.read(async (scope) => ({
    pending: await readPending(scope, ask.seat, ask.today),
    sessions: await readSessions(scope),
  }));
  const meetings = sessions.map(({ id, title, onDate, slug: session, engagementId }) => ({
    id,
    title,
    onDate,
    href: dialoguePaths.session(slug, pending.table.engagement(engagementId)?.slug ?? '', session),
  }));
  return forumsPage(pending, meetings, ask.seat, ask.today);
}
