// The overview: who leads together, who led and decided what, the way to peer work, what is paid and given.
import type { Ending } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readCoLeaderships } from '../../../partnership/index.ts';
import { readInvolvement } from '../../store/involvement.ts';
import { readPeerSteps } from '../../store/peer-pathway.ts';
import { readOffers, readTerms } from '../../store/reward.ts';
import { leadingPage } from './page.ts';

export async function showLeading(ask: Ask): Promise<Ending> {
  const facts = await ask.read(async (scope) => ({
    leaderships: await readCoLeaderships(scope),
    works: await readInvolvement(scope),
    steps: await readPeerSteps(scope),
    offers: await readOffers(scope),
    terms: await readTerms(scope),
  }));
  return leadingPage(facts, ask.seat, ask.today);
}
