// What every page of a session starts from.
import type { Scope } from '../../../db/scope.ts';
import { closed, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { type Place, readPlaces } from '../../partnership/index.ts';
import type { Engagement } from '../engagement.ts';
import { type Session, sessionStateWords } from '../session.ts';
import { findEngagement } from '../store/engagement.ts';
import { findSession } from '../store/session.ts';

export interface FoundSession {
  readonly engagement: Engagement;
  readonly session: Session;
  /** Where its concern sheet is: its own place, or for a session off site that of its engagement. */
  readonly place: Place | undefined;
}

export async function sessionIn(scope: Scope, ask: Pick<Ask, 'params'>): Promise<FoundSession | undefined> {
  const engagement = await findEngagement(scope, ask.params.engagement ?? '');
  if (!engagement) return undefined;
  const session = await findSession(scope, engagement.id, ask.params.session ?? '');
  if (!session) return undefined;
  const placeId = session.placeId ?? engagement.placeId;
  return { engagement, session, place: (await readPlaces(scope)).find(({ id }) => id === placeId) };
}

export const foundSession = (ask: Ask): Promise<FoundSession | undefined> => ask.read((scope) => sessionIn(scope, ask));

export const worriedAtOf = ({ place }: FoundSession): { worriedAt?: string } =>
  place ? { worriedAt: place.slug } : {};

/** Its design can no longer be changed. */
export const notPlanned = (session: Session): Refusal =>
  closed(
    `This session is ${sessionStateWords[session.state]}, so how it is planned can no longer be changed.`,
    'Nothing of yours was done. Its page shows what can be done now.',
  );

export const changedMeanwhile = (): Refusal =>
  closed('Someone changed this session a moment before you.', 'Nothing of yours was done. Look at it again first.');
