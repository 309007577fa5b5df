// All of this wing's SQL about perspectives and who says they bring them.
import { once } from '../../../db/once.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Perspective, WhatIsBrought } from '../perspective.ts';

const perspectiveColumns = [
  'id',
  'slug',
  'name',
  'kind',
  'partner_id as partnerId',
  'rank',
  'profession',
  'level',
  'experience',
  'wider_id as widerId',
  'people',
  'version',
] as const;

export const readPerspectives = once(
  ({ tx, partnershipId }: Scope): Promise<Perspective[]> =>
    tx
      .selectFrom('perspective')
      .select(perspectiveColumns)
      .where('partnership_id', '=', partnershipId)
      .orderBy('name')
      .execute(),
);

export async function addPerspective(
  { tx, partnershipId }: Scope,
  perspective: Omit<Perspective, 'version'>,
): Promise<void> {
  const { id, slug, ...said } = perspective;
  await tx
    .insertInto('perspective')
    .values({ partnership_id: partnershipId, id, slug, ...columnsOf(said) })
    .execute();
}

/** @returns false when the perspective is no longer the version decided from */
export async function changePerspective(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  said: Omit<Perspective, 'id' | 'slug' | 'version'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('perspective')
    .set({ ...columnsOf(said), version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

const columnsOf = (said: Omit<Perspective, 'id' | 'slug' | 'version'>) => ({
  name: said.name,
  kind: said.kind,
  partner_id: said.partnerId,
  rank: said.rank,
  profession: said.profession,
  level: said.level,
  experience: said.experience,
  wider_id: said.widerId,
  people: said.people,
});

/** What one person says they bring. Asked for that person's own page alone. */
export async function readWhatIsBrought({ tx, partnershipId }: Scope, personId: string): Promise<WhatIsBrought> {
  const person = await tx
    .selectFrom('person')
    .select(['perspectives_said_at as saidAt', 'version'])
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const rows = await tx
    .selectFrom('person_perspective')
    .select('perspective_id as id')
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .execute();
  return { ...person, perspectiveIds: rows.map(({ id }) => id) };
}

/** @returns false when the person is no longer the version decided from */
export async function sayWhatIsBrought(
  { tx, partnershipId }: Scope,
  personId: string,
  seen: number,
  perspectiveIds: readonly string[],
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set({ perspectives_said_at: at, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', personId)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  await tx
    .deleteFrom('person_perspective')
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .execute();
  const rows = perspectiveIds.map((perspectiveId) => ({
    partnership_id: partnershipId,
    person_id: personId,
    perspective_id: perspectiveId,
    said_at: at,
  }));
  if (rows.length > 0) await tx.insertInto('person_perspective').values(rows).execute();
  return true;
}
