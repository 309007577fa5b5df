import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readWaysIn } from '../store/invitations.ts';
import { readPartners } from '../store/partners.ts';
import { readPeople } from '../store/people.ts';
import { readPlaces } from '../store/places.ts';
import { peoplePage } from './page.ts';

export async function showPeople(ask: Ask): Promise<Ending> {
  const facts = await ask.read(async (scope) => ({
    people: await readPeople(scope),
    partners: await readPartners(scope),
    places: await readPlaces(scope),
    waysIn: await readWaysIn(scope),
    now: ask.now,
  }));
  return peoplePage(facts, ask.seat);
}
