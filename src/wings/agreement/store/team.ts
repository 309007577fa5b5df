// All of this wing's SQL about meet the team. The database lets nobody write an entry that is not their own.
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Scope } from '../../../db/scope.ts';
import type { TeamEntry } from '../team.ts';

const entries = ({ tx, partnershipId }: Scope) =>
  tx
    .selectFrom('team_entry')
    .innerJoin('person', (on) =>
      on.onRef('person.id', '=', 'team_entry.person_id').on('person.partnership_id', '=', partnershipId),
    )
    .select(['person_id as personId', 'shown_as as role', 'shown', 'team_entry.name', 'about', 'team_entry.version'])
    .select((its) =>
      jsonArrayFrom(
        its
          .selectFrom('team_entry_place')
          .select('place_id as placeId')
          .where('partnership_id', '=', partnershipId)
          .whereRef('person_id', '=', 'team_entry.person_id'),
      ).as('places'),
    )
    .where('team_entry.partnership_id', '=', partnershipId);

export async function readTeam(scope: Scope): Promise<TeamEntry[]> {
  const rows = await entries(scope).orderBy('shown_as').orderBy('person_id').execute();
  return rows.map(({ places, ...row }) => ({ ...row, placeIds: places.map(({ placeId }) => placeId) }));
}

export async function findEntry(scope: Scope, personId: string): Promise<TeamEntry | undefined> {
  return (await readTeam(scope)).find((entry) => entry.personId === personId);
}

export type EntryWords = Pick<TeamEntry, 'shown' | 'name' | 'about' | 'placeIds'>;

/** With 0 seen there was no entry. @returns false when it is no longer what was decided from; so does the next */
export async function keepEntry(
  { tx, partnershipId }: Scope,
  personId: string,
  seen: number,
  { shown, name, about, placeIds }: EntryWords,
): Promise<boolean> {
  const kept =
    seen === 0
      ? await tx
          .insertInto('team_entry')
          .values({ partnership_id: partnershipId, person_id: personId, shown, name, about })
          .onConflict((conflict) => conflict.doNothing())
          .returning('person_id')
          .executeTakeFirst()
      : await tx
          .updateTable('team_entry')
          .set({ shown, name, about, version: seen + 1 })
          .where('partnership_id', '=', partnershipId)
          .where('person_id', '=', personId)
          .where('version', '=', seen)
          .returning('person_id')
          .executeTakeFirst();
  if (!kept) return false;
  await tx
    .deleteFrom('team_entry_place')
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .execute();
  for (const placeId of placeIds)
    await tx
      .insertInto('team_entry_place')
      .values({ partnership_id: partnershipId, person_id: personId, place_id: placeId })
      .execute();
  return true;
}

export async function dropEntry({ tx, partnershipId }: Scope, personId: string, seen: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('team_entry')
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
