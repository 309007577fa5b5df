import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readGoals } from '../store/goals.ts';
import { readPartners } from '../store/partners.ts';
import { goalsPage } from './page.ts';

export async function showGoals(ask: Ask): Promise<Ending> {
  const { goals, partners } = await ask.read(async (scope) => ({
    goals: await readGoals(scope),
    partners: await readPartners(scope),
  }));
  return goalsPage(goals, partners, ask.seat);
}
