// Who can be asked to take somebody on: services that are not here, and the people who work for a provider.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Provider } from '../provider.ts';

export interface OutsideReceiver {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly secureMail: string | null;
  readonly closedOn: string | null;
}
export const readOutsideReceivers = ({ tx, partnershipId }: Scope): Promise<OutsideReceiver[]> =>
  tx
    .selectFrom('outside_service')
    .select(['id', 'name', 'area', 'secure_mail as secureMail', 'closed_on as closedOn'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('name')
    .execute();

/** Someone with a seat, and as what they are shown. */
export interface Worker {
  readonly id: string;
  readonly shownAs: string;
}
/** Those who work for a provider now. */
export const readWorkers = (
  { tx, partnershipId }: Scope,
  { partnerId, placeId }: Pick<Provider, 'partnerId' | 'placeId'>,
): Promise<Worker[]> =>
  tx
    .selectFrom('person as p')
    .select(['p.id', 'p.shown_as as shownAs'])
    .where('p.partnership_id', '=', partnershipId)
    .where('p.left_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership as m')
          .select('m.id')
          .where('m.partnership_id', '=', partnershipId)
          .whereRef('m.person_id', '=', 'p.id')
          .where('m.ended_on', 'is', null)
          .where('m.role', 'in', ['front-line staff', 'representative', 'partnership manager'])
          .where('m.partner_id', '=', partnerId)
          .where((its) => its.or([its('m.place_id', 'is', null), its('m.place_id', '=', placeId)])),
      ),
    )
    .orderBy('p.shown_as')
    .orderBy('p.id')
    .execute();

export async function readShownAs(
  { tx, partnershipId }: Scope,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const people = await tx
    .selectFrom('person')
    .select(['id', 'shown_as as shownAs'])
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', sql<string>`any(${wanted}::uuid[])`)
    .execute();
  return new Map(people.map(({ id, shownAs }) => [id, shownAs]));
}

/** Named workers of open handovers who have no seat any more in the receiving team, and since when. */
export async function readWorkersGone({ tx, partnershipId }: Scope): Promise<{ handoverId: string; since: string }[]> {
  const { rows } = await sql<{ handoverId: string; since: string }>`
    select h.id as "handoverId",
           coalesce((select max(m.ended_on) from thread.membership m where m.partnership_id = h.partnership_id and m.person_id = h.worker_id),
                    h.accepted_on, h.planned_on) as since
      from thread.handover h
      join thread.team_provider p on p.partnership_id = h.partnership_id and p.id = h.to_id
      join thread.team t on t.partnership_id = p.partnership_id and t.id = p.team_id
     where h.partnership_id = ${partnershipId} and h.ended_on is null and h.worker_id is not null
       and not exists (select from thread.membership m
             where m.partnership_id = h.partnership_id and m.person_id = h.worker_id and m.ended_on is null
               and m.partner_id = p.partner_id and (m.place_id is null or m.place_id = t.place_id))`.execute(tx);
  return rows;
}
