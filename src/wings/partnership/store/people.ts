// All of this wing's SQL about people and their memberships.
import { sql } from 'kysely';
import { isId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import type { HowShown, Person, PersonMembership } from '../person.ts';

/** A name is read only for someone who chose credit. */
export async function readPeople({ tx, partnershipId }: Scope, id?: string): Promise<Person[]> {
  const people = await tx
    .selectFrom('person')
    .select([
      'id',
      'shown_as as shownAs',
      sql<string | null>`case when wants_credit then name end`.as('name'),
      sql<boolean>`left_at is not null`.as('hasLeft'),
    ])
    .where('partnership_id', '=', partnershipId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('shown_as')
    .orderBy('id')
    .execute();
  const memberships = await tx
    .selectFrom('membership')
    .select([
      'person_id as personId',
      'id',
      'role',
      'level',
      'partner_id as partnerId',
      'place_id as placeId',
      'started_on as startedOn',
      'ended_on as endedOn',
    ])
    .where('partnership_id', '=', partnershipId)
    .$if(id !== undefined, (query) => query.where('person_id', '=', id ?? ''))
    .orderBy('id')
    .execute();
  const theirs = Map.groupBy(memberships, ({ personId }) => personId);
  return people.map((person) => ({
    ...person,
    memberships: (theirs.get(person.id) ?? []).map(({ personId: _, ...membership }) => membership),
  }));
}

export const findPerson = async (scope: Scope, id: string): Promise<Person | undefined> =>
  isId(id) ? (await readPeople(scope, id))[0] : undefined;

/** @returns false when this person was added already, by the same form sent twice */
export async function addPerson({ tx, partnershipId }: Scope, id: string, shownAs: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('person')
    .values({ partnership_id: partnershipId, id, shown_as: shownAs })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function addMembership(
  { tx, partnershipId }: Scope,
  personId: string,
  membership: Omit<PersonMembership, 'endedOn'>,
): Promise<void> {
  const { id, role, level, partnerId, placeId, startedOn } = membership;
  await tx
    .insertInto('membership')
    .values({
      partnership_id: partnershipId,
      id,
      person_id: personId,
      role,
      level,
      partner_id: partnerId,
      place_id: placeId,
      started_on: startedOn,
    })
    .execute();
}

/** @returns false when it has ended already */
export async function endMembership({ tx, partnershipId }: Scope, id: string, on: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('membership')
    .set({ ended_on: on })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The person's own page alone: it holds a name that nobody else may see. */
export const readHowShown = ({ tx, partnershipId }: Scope, personId: string): Promise<HowShown> =>
  tx
    .selectFrom('person')
    .select(['shown_as as shownAs', 'name', 'wants_credit as wantsCredit', 'version'])
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();

/** @returns false when the person is no longer the version decided from */
export async function changeHowShown(
  { tx, partnershipId }: Scope,
  personId: string,
  seen: number,
  { shownAs, name, wantsCredit }: Omit<HowShown, 'version'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set({ shown_as: shownAs, name, wants_credit: wantsCredit, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', personId)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
