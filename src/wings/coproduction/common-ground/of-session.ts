// The session whose statements a round asks, with what its addresses need.
import type { Scope } from '../../../db/scope.ts';
import { findEngagementById, readSessions } from '../../dialogue/index.ts';
import type { Round } from '../rounds/round.ts';

export interface OfSession {
  readonly title: string;
  readonly slug: string;
  readonly engagementSlug: string;
}

export async function readSessionOf(
  scope: Scope,
  { sessionId }: Pick<Round, 'sessionId'>,
): Promise<OfSession | undefined> {
  if (sessionId === null) return undefined;
  const session = (await readSessions(scope)).find(({ id }) => id === sessionId);
  const engagement = session && (await findEngagementById(scope, session.engagementId));
  return session && engagement && { title: session.title, slug: session.slug, engagementSlug: engagement.slug };
}
