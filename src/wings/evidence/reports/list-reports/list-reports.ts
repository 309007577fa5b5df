import type { Ending } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readEngagements } from '../../../dialogue/index.ts';
import { readReports } from '../../store/reports.ts';
import { reportsPage } from './page.ts';

export async function showReports(ask: Ask): Promise<Ending> {
  const { reports, engagements } = await ask.read(async (scope) => ({
    reports: await readReports(scope),
    engagements: await readEngagements(scope),
  }));
  return reportsPage(reports, engagements, ask.seat);
}
