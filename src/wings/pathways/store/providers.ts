// The providers in the teams of all places.
import { once } from '../../../db/once.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Provider } from '../provider.ts';

export const readProviders = once(
  ({ tx, partnershipId }: Scope): Promise<Provider[]> =>
    tx
      .selectFrom('team_provider as p')
      .innerJoin('team as t', (on) =>
        on.onRef('t.partnership_id', '=', 'p.partnership_id').onRef('t.id', '=', 'p.team_id'),
      )
      .innerJoin('place as l', (on) =>
        on.onRef('l.partnership_id', '=', 't.partnership_id').onRef('l.id', '=', 't.place_id'),
      )
      .innerJoin('partner as o', (on) =>
        on.onRef('o.partnership_id', '=', 'p.partnership_id').onRef('o.id', '=', 'p.partner_id'),
      )
      .select([
        ...([
          'p.id',
          'p.team_id as teamId',
          't.name as teamName',
          't.acknowledge_within_days as acknowledgeWithinDays',
        ] as const),
        ...([
          'l.id as placeId',
          'l.slug as placeSlug',
          'l.name as placeName',
          'l.kind as placeKind',
          'l.area',
        ] as const),
        ...(['l.closed_on as placeClosedOn', 'o.id as partnerId', 'o.name as partnerName'] as const),
        ...(['p.does', 'p.left_on as leftOn'] as const),
      ])
      .where('p.partnership_id', '=', partnershipId)
      .orderBy('l.name')
      .orderBy('o.name')
      .execute(),
);
