import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { leadershipAt } from '../leading/co-lead.ts';
import { readCoLeaderships } from '../store/co-leads.ts';
import { readPartners } from '../store/partners.ts';
import { readPeople } from '../store/people.ts';
import { findPlace, readEstablishments, readPlaces } from '../store/places.ts';
import { placePage } from './page.ts';

export async function showPlace(ask: Ask): Promise<Ending> {
  const found = await ask.read(async (scope) => {
    const place = await findPlace(scope, ask.params.place ?? '');
    return (
      place && {
        place,
        places: await readPlaces(scope),
        partners: await readPartners(scope),
        people: await readPeople(scope),
        establishments: await readEstablishments(scope),
        coLeads: leadershipAt(await readCoLeaderships(scope), place.id),
      }
    );
  });
  return found ? placePage(found, ask.seat) : notFound('place');
}
