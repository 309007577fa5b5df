import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readPartners } from '../store/partners.ts';
import { readPerspectives, readWhatIsBrought } from '../store/perspectives.ts';
import { perspectivesPage } from './page.ts';

export async function showPerspectives(ask: Ask): Promise<Ending> {
  const facts = await ask.read(async (scope) => ({
    perspectives: await readPerspectives(scope),
    partners: await readPartners(scope),
    brought: await readWhatIsBrought(scope, ask.seat.personId),
  }));
  return perspectivesPage(facts, ask.seat);
}
