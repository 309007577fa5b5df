import { type Ending, notFound } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readInterfaces, readPeople, readPlaces, shownName } from '../../../partnership/index.ts';
import { readPassages, tiersFor } from '../../store/account.ts';
import { readFacilitators, readOutcomes, readPrinciples } from '../../store/contracted-outcome.ts';
import { findEngagement } from '../../store/engagement.ts';
import { readSessions } from '../../store/session.ts';
import { engagementPage } from './page.ts';

export async function showEngagement(ask: Ask): Promise<Ending> {
  const facts = await ask.read(async (scope) => {
    const engagement = await findEngagement(scope, ask.params.engagement ?? '');
    if (!engagement) return undefined;
    const { id, interfaceId, placeId } = engagement;
    const facilitators = await readFacilitators(scope, id);
    return {
      engagement,
      between: (await readInterfaces(scope)).find((one) => one.id === interfaceId),
      place: (await readPlaces(scope)).find((one) => one.id === placeId),
      facilitators: (await readPeople(scope)).filter((person) => facilitators.includes(person.id)).map(shownName),
      outcomes: await readOutcomes(scope, id),
      principles: await readPrinciples(scope, id),
      sessions: await readSessions(scope, id),
      passages: await readPassages(scope, id, await tiersFor(scope, ask.seat, id)),
    };
  });
  return facts ? engagementPage(facts, ask.seat) : notFound('dialogue');
}
