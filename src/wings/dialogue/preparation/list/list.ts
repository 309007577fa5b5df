import { type Ending, notFound } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readPerspectives, readPlaces } from '../../../partnership/index.ts';
import { findEngagement } from '../../store/engagement.ts';
import { readHolds } from '../../store/picture.ts';
import { readConversations } from '../../store/preparation.ts';
import { findConcernSheet } from '../../store/safety.ts';
import { preparationPage } from './page.ts';

export async function showPreparation(ask: Ask): Promise<Ending> {
  const facts = await ask.read(async (scope) => {
    const engagement = await findEngagement(scope, ask.params.engagement ?? '');
    if (!engagement) return undefined;
    return {
      engagement,
      conversations: await readConversations(scope, engagement.id),
      perspectives: await readPerspectives(scope),
      place: (await readPlaces(scope)).find(({ id }) => id === engagement.placeId),
      sheet: engagement.placeId ? await findConcernSheet(scope, engagement.placeId) : undefined,
      holds: await readHolds(scope, engagement.id),
    };
  });
  return facts ? preparationPage(facts, ask.seat) : notFound('dialogue');
}
