// How many services are still offered at a place.
import type { Scope } from '../../../db/scope.ts';

export async function runningOffersAt({ tx, partnershipId }: Scope, placeId: string): Promise<number> {
  const { offers } = await tx
    .selectFrom('service_offer')
    .select(({ fn }) => fn.countAll<string>().as('offers'))
    .where('partnership_id', '=', partnershipId)
    .where('place_id', '=', placeId)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(offers);
}
