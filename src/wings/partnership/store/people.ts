// All of this wing's SQL about people and their memberships.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Person } from '../person.ts';

/** A name is read only for someone who chose credit. */
export async function readPeople({ tx, partnershipId }: Scope): Promise<Person[]> {
  const people = await tx
    .selectFrom('person')
    .select([
      'id',
      'shown_as as shownAs',
      sql<string | null>`case when wants_credit then name end`.as('name'),
      sql<boolean>`left_at is not null`.as('hasLeft'),
    ])
    .where('partnership_id', '=', partnershipId)
    .orderBy('shown_as')
    .orderBy('id')
    .execute();
  const memberships = await tx
    .selectFrom('membership')
    .select([
      'person_id',
      'id',
      'role',
      'level',
      'partner_id as partnerId',
      'place_id as placeId',
      'started_on as startedOn',
      'ended_on as endedOn',
    ])
    .where('partnership_id', '=', partnershipId)
    .orderBy('id')
    .execute();
  return people.map((person) => ({
    ...person,
    memberships: memberships
      .filter(({ person_id }) => person_id === person.id)
      .map(({ person_id: _, ...membership }) => membership),
  }));
}

export const findPerson = async (scope: Scope, id: string): Promise<Person | undefined> =>
  (await readPeople(scope)).find((person) => person.id === id);
