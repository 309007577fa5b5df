// Where the rows that a report was made from have their pages.
import type { Scope } from '../../../../db/scope.ts';
import { findEngagementById, readSessions } from '../../../dialogue/index.ts';
import { readInterfaces } from '../../../partnership/index.ts';
import type { Report } from '../report.ts';
import type { Whereabouts } from './where-from.ts';

export async function readWhereabouts(
  scope: Scope,
  { engagementId }: Pick<Report, 'engagementId'>,
  at: Pick<Whereabouts, 'partnership' | 'hasThread'>,
): Promise<Whereabouts> {
  const engagement = engagementId === null ? undefined : await findEngagementById(scope, engagementId);
  if (!engagement) return { ...at, engagement: null, interface: null, sessions: new Map() };
  const face = (await readInterfaces(scope)).find(({ id }) => id === engagement.interfaceId);
  const sessions = await readSessions(scope, engagement.id);
  return {
    ...at,
    engagement: engagement.slug,
    interface: face?.slug ?? null,
    sessions: new Map(sessions.map(({ id, slug }) => [id, slug])),
  };
}
