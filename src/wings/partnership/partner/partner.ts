import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readGoals } from '../store/goals.ts';
import { findPartner, readPartners } from '../store/partners.ts';
import { readPeople } from '../store/people.ts';
import { readPlaces } from '../store/places.ts';
import { partnerPage } from './page.ts';

export async function showPartner(ask: Ask): Promise<Ending> {
  const found = await ask.read(async (scope) => {
    const partner = await findPartner(scope, ask.params.partner ?? '');
    return (
      partner && {
        partner,
        partners: await readPartners(scope),
        places: await readPlaces(scope),
        people: await readPeople(scope),
        goals: await readGoals(scope),
      }
    );
  });
  return found ? partnerPage(found, ask.seat) : notFound('partner');
}
