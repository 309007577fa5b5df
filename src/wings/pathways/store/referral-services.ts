// Services that somebody can be asked for.
import type { Scope } from '../../../db/scope.ts';

export const readRunningServices = ({ tx, partnershipId }: Scope): Promise<{ id: string; name: string }[]> =>
  tx
    .selectFrom('service')
    .select(['id', 'name'])
    .where('partnership_id', '=', partnershipId)
    .where('state', '=', 'running')
    .orderBy('name')
    .execute();
