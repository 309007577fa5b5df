// All of this wing's SQL about co-leads.
import { listed } from '../../../db/listed.ts';
import type { Scope } from '../../../db/scope.ts';
import type { CoLead, CoLeadership, LeadState, Side } from '../leading/co-lead.ts';

/** Those that have not ended, the whole partnership's first. */
export async function readCoLeaderships({ tx, partnershipId }: Scope): Promise<CoLeadership[]> {
  const all = await tx
    .selectFrom('co_leadership')
    .select(['id', 'place_id as placeId', 'leads', 'state', 'in_force_on as inForceOn', 'version'])
    .where('partnership_id', '=', partnershipId)
    .where('state', '<>', 'ended')
    .orderBy('place_id', (order) => order.asc().nullsFirst())
    .execute();
  if (all.length === 0) return [];
  const people = await tx
    .selectFrom('co_lead as lead')
    .innerJoin('person', (join) =>
      join.onRef('person.partnership_id', '=', 'lead.partnership_id').onRef('person.id', '=', 'lead.person_id'),
    )
    .select([
      'lead.id',
      'lead.co_leadership_id as coLeadershipId',
      'lead.person_id as personId',
      'lead.side',
      'lead.state',
      'lead.named_on as namedOn',
      'lead.version',
      'person.shown_as as shownAs',
      'person.left_at as leftAt',
    ])
    .where('lead.partnership_id', '=', partnershipId)
    .orderBy('lead.id')
    .execute();
  const memberships = await tx
    .selectFrom('membership')
    .select(['person_id as personId', 'role'])
    .where('partnership_id', '=', partnershipId)
    .where('ended_on', 'is', null)
    .where('person_id', 'in', listed(people.map(({ personId }) => personId)))
    .execute();
  return all.map(({ leads, ...one }) => ({
    ...one,
    leads: leads === 4 ? 4 : 2,
    people: people
      .filter(({ coLeadershipId }) => coLeadershipId === one.id)
      .map(
        ({ coLeadershipId: _, leftAt, ...lead }): CoLead => ({
          ...lead,
          roles: leftAt ? [] : memberships.filter(({ personId }) => personId === lead.personId).map(({ role }) => role),
        }),
      ),
  }));
}

export async function addCoLeadership(
  { tx, partnershipId }: Scope,
  { id, placeId, leads }: Pick<CoLeadership, 'id' | 'placeId' | 'leads'>,
): Promise<void> {
  await tx
    .insertInto('co_leadership')
    .values({ partnership_id: partnershipId, id, place_id: placeId, leads })
    .execute();
}

export async function moveCoLeadership(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  state: 'in force' | 'ended',
  on: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('co_leadership')
    .set({ state, version: seen + 1, ...(state === 'ended' ? { ended_on: on } : { in_force_on: on }) })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function nameCoLead(
  { tx, partnershipId }: Scope,
  lead: { readonly id: string; readonly coLeadershipId: string; readonly personId: string; readonly side: Side },
  on: string,
): Promise<void> {
  await tx
    .insertInto('co_lead')
    .values({
      partnership_id: partnershipId,
      id: lead.id,
      co_leadership_id: lead.coLeadershipId,
      person_id: lead.personId,
      side: lead.side,
      named_on: on,
    })
    .execute();
}

/** @returns false when they are no longer in the state decided from */
export async function moveCoLead(
  { tx, partnershipId }: Scope,
  id: string,
  from: LeadState,
  to: Exclude<LeadState, 'named'>,
  on: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('co_lead')
    .set({ state: to, ...(to === 'leads' || to === 'declined' ? { answered_on: on } : { ended_on: on }) })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
