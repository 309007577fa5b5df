// What every page of preparation starts from.
import type { Ask } from '../../../shell/route.ts';
import { type Perspective, readPerspectives, readPlaces } from '../../partnership/index.ts';
import { askedId } from '../asked.ts';
import { asLabel } from '../coverage.ts';
import type { Engagement } from '../engagement.ts';
import type { Conversation } from '../preparation.ts';
import { findEngagement } from '../store/engagement.ts';
import { findConversation } from '../store/preparation.ts';

export interface FoundConversation {
  readonly engagement: Engagement;
  readonly conversation: Conversation;
  readonly perspectives: readonly Perspective[];
  readonly placeSlug: string | undefined;
}

export const foundConversation = (ask: Ask): Promise<FoundConversation | undefined> =>
  ask.read(async (scope) => {
    const engagement = await findEngagement(scope, ask.params.engagement ?? '');
    if (!engagement) return undefined;
    const conversation = await findConversation(scope, engagement.id, askedId(ask, 'conversation'));
    if (!conversation) return undefined;
    const place = (await readPlaces(scope)).find(({ id }) => id === engagement.placeId);
    return { engagement, conversation, perspectives: await readPerspectives(scope), placeSlug: place?.slug };
  });

/** Whom a talk is with: the seat as it was said, else the perspective. Never a name. */
export const whoWith = (
  { seatWords, perspectiveId }: Pick<Conversation, 'seatWords' | 'perspectiveId'>,
  perspectives: readonly Perspective[],
): string =>
  asLabel(seatWords ?? perspectives.find(({ id }) => id === perspectiveId)?.name ?? 'Someone whose view we need');
