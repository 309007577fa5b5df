// The sessions whose design asks for statements, with what their addresses need.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';

export interface AskingSession {
  readonly slug: string;
  readonly title: string;
  readonly engagementSlug: string;
}

/** The latest first. */
export const readAskingSessions = ({ tx, partnershipId }: Scope): Promise<AskingSession[]> =>
  tx
    .selectFrom('session as s')
    .innerJoin('engagement as e', (join) =>
      join.onRef('e.partnership_id', '=', 's.partnership_id').onRef('e.id', '=', 's.engagement_id'),
    )
    .select(['s.slug', 's.title', 'e.slug as engagementSlug'])
    .where('s.partnership_id', '=', partnershipId)
    .where('s.state', '<>', 'stopped')
    .where(sql<boolean>`thread.asks_statements(s.id)`)
    .orderBy('s.on_date', (order) => order.desc().nullsFirst())
    .orderBy('s.id', 'desc')
    .execute();
