import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readWaysIn } from '../store/invitations.ts';
import { readPartners } from '../store/partners.ts';
import { findPerson } from '../store/people.ts';
import { readPlaces } from '../store/places.ts';
import { personPage } from './page.ts';

export async function showPerson(ask: Ask): Promise<Ending> {
  const found = await ask.read(async (scope) => {
    const person = await findPerson(scope, ask.params.person ?? '');
    return (
      person && {
        person,
        partners: await readPartners(scope),
        places: await readPlaces(scope),
        wayIn: (await readWaysIn(scope)).get(person.id) ?? null,
        now: ask.now,
      }
    );
  });
  return found ? personPage(found, ask.seat) : notFound('person');
}
