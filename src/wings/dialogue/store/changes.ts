// All of this wing's SQL about what changed lately, for the first page: titles that every seat may read, and days.
import type { Scope } from '../../../db/scope.ts';

export interface RecentChange {
  readonly at: Date;
  readonly act: string;
  readonly engagementSlug: string;
  readonly engagementTitle: string;
  readonly sessionSlug: string | null;
  readonly sessionTitle: string | null;
}

/** The newest first. */
export async function readRecentChanges(
  { tx, partnershipId }: Scope,
  acts: readonly string[],
  since: Date,
  most: number,
): Promise<RecentChange[]> {
  const rows = await tx
    .selectFrom('event')
    .leftJoin('session', (join) =>
      join.onRef('session.partnership_id', '=', 'event.partnership_id').onRef('session.id', '=', 'event.subject_id'),
    )
    .innerJoin('engagement', (join) =>
      join
        .onRef('engagement.partnership_id', '=', 'event.partnership_id')
        .on(({ eb, ref, fn }) =>
          eb('engagement.id', '=', fn.coalesce(ref('session.engagement_id'), ref('event.subject_id'))),
        ),
    )
    .select([
      'event.at',
      'event.act',
      'engagement.slug as engagementSlug',
      'engagement.title as engagementTitle',
      'session.slug as sessionSlug',
      'session.title as sessionTitle',
    ])
    .where('event.partnership_id', '=', partnershipId)
    .where('event.act', 'in', [...acts])
    .where('event.at', '>=', since)
    .orderBy('event.at', 'desc')
    .limit(most)
    .execute();
  return rows;
}
