import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { leadershipAt } from '../leading/co-lead.ts';
import { readAbout } from '../store/about.ts';
import { readCoLeaderships } from '../store/co-leads.ts';
import { aboutPage } from './page.ts';

export async function showAbout(ask: Ask): Promise<Ending> {
  const { about, coLeads } = await ask.read(async (scope) => ({
    about: await readAbout(scope),
    coLeads: leadershipAt(await readCoLeaderships(scope), null),
  }));
  return aboutPage(about, ask.seat, coLeads);
}
