// The days on which the sides of an interface sat together in a dialogue, for its readings over time.
import type { Scope } from '../../../db/scope.ts';

export async function sidesMet({ tx, partnershipId }: Scope, interfaceId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('session')
    .innerJoin('engagement', (join) =>
      join
        .onRef('engagement.partnership_id', '=', 'session.partnership_id')
        .onRef('engagement.id', '=', 'session.engagement_id'),
    )
    .select('session.on_date as on')
    .distinct()
    .where('session.partnership_id', '=', partnershipId)
    .where('engagement.interface_id', '=', interfaceId)
    .where('session.kind', '=', 'dialogue')
    .where('session.state', 'not in', ['planned', 'stopped'])
    .where('session.on_date', 'is not', null)
    .orderBy('session.on_date')
    .execute();
  return rows.flatMap(({ on }) => (on === null ? [] : [on]));
}
