import type { Ending } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readAllOutcomes } from '../../store/contracted-outcome.ts';
import { readEngagements } from '../../store/engagement.ts';
import { readSessions } from '../../store/session.ts';
import { dialoguesPage } from './page.ts';

export async function showDialogues(ask: Ask): Promise<Ending> {
  const facts = await ask.read(async (scope) => ({
    engagements: await readEngagements(scope),
    outcomes: await readAllOutcomes(scope),
    sessions: await readSessions(scope),
  }));
  return dialoguesPage(facts, ask.seat, ask.today);
}
