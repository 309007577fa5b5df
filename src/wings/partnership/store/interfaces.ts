// All of this wing's SQL about interfaces, their sides and who stands where.
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { once } from '../../../db/once.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Interface, InterfaceSeat, Side } from '../interface.ts';

export const readInterfaces = once(
  ({ tx, partnershipId }: Scope): Promise<Interface[]> =>
    tx
      .selectFrom('interface')
      .select(['id', 'slug', 'name', 'about', 'version'])
      .select((its) => [
        jsonArrayFrom(
          its
            .selectFrom('interface_side')
            .select(['id', 'name', 'partner_id as partnerId', 'position'])
            .where('partnership_id', '=', partnershipId)
            .whereRef('interface_id', '=', 'interface.id')
            .orderBy('position'),
        ).as('sides'),
        jsonArrayFrom(
          its
            .selectFrom('interface_seat')
            .select([
              'id',
              'side_id as sideId',
              'level',
              'perspective_id as perspectiveId',
              'words',
              'asked',
              'position',
            ])
            .where('partnership_id', '=', partnershipId)
            .whereRef('interface_id', '=', 'interface.id')
            .orderBy('position')
            .orderBy('id'),
        ).as('seats'),
      ])
      .where('partnership_id', '=', partnershipId)
      .orderBy('name')
      .execute(),
);

export const findInterface = async (scope: Scope, slug: string): Promise<Interface | undefined> =>
  (await readInterfaces(scope)).find((one) => one.slug === slug);

export async function addInterface(
  { tx, partnershipId }: Scope,
  { id, slug, name, about, sides }: Omit<Interface, 'version' | 'seats'>,
): Promise<void> {
  await tx.insertInto('interface').values({ partnership_id: partnershipId, id, slug, name, about }).execute();
  await addSides({ tx, partnershipId }, id, sides);
}

async function addSides({ tx, partnershipId }: Scope, interfaceId: string, sides: readonly Side[]): Promise<void> {
  if (sides.length === 0) return;
  await tx
    .insertInto('interface_side')
    .values(
      sides.map(({ id, name, partnerId, position }) => ({
        partnership_id: partnershipId,
        id,
        interface_id: interfaceId,
        position,
        name,
        partner_id: partnerId,
      })),
    )
    .execute();
}

/** Sides that stand already are renamed, new ones are added; none goes, because coverage and seats hold on to them.
 * @returns false when the interface is no longer the version decided from */
export async function changeInterface(
  scope: Scope,
  was: Interface,
  seen: number,
  to: Pick<Interface, 'name' | 'about' | 'sides'>,
): Promise<boolean> {
  if (!(await moveOn(scope, was.id, seen, { name: to.name, about: to.about }))) return false;
  const there = new Set(was.sides.map(({ id }) => id));
  for (const { id, name, partnerId } of to.sides.filter((side) => there.has(side.id)))
    await scope.tx
      .updateTable('interface_side')
      .set({ name, partner_id: partnerId })
      .where('partnership_id', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute();
  await addSides(
    scope,
    was.id,
    to.sides.filter((side) => !there.has(side.id)),
  );
  return true;
}

/** @returns false when the interface is no longer the version decided from */
export async function placeSeats(
  scope: Scope,
  interfaceId: string,
  seen: number,
  seats: readonly InterfaceSeat[],
): Promise<boolean> {
  if (!(await moveOn(scope, interfaceId, seen))) return false;
  const { tx, partnershipId } = scope;
  await tx
    .deleteFrom('interface_seat')
    .where('partnership_id', '=', partnershipId)
    .where('interface_id', '=', interfaceId)
    .execute();
  if (seats.length === 0) return true;
  await tx
    .insertInto('interface_seat')
    .values(
      seats.map(({ id, sideId, level, perspectiveId, words, asked, position }) => ({
        partnership_id: partnershipId,
        id,
        interface_id: interfaceId,
        side_id: sideId,
        level,
        perspective_id: perspectiveId,
        words,
        asked,
        position,
      })),
    )
    .execute();
  return true;
}

async function moveOn(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  to: { name?: string; about?: string | null } = {},
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('interface')
    .set({ ...to, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
