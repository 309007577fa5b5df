// All of this wing's SQL about interfaces, their sides and who stands where.
import type { Scope } from '../../../db/scope.ts';
import type { Interface } from '../interface.ts';

export async function readInterfaces({ tx, partnershipId }: Scope): Promise<Interface[]> {
  const interfaces = await tx
    .selectFrom('interface')
    .select(['id', 'slug', 'name', 'about', 'version'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('name')
    .execute();
  const sides = await tx
    .selectFrom('interface_side')
    .select(['id', 'interface_id', 'name', 'partner_id as partnerId', 'position'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .execute();
  const seats = await tx
    .selectFrom('interface_seat')
    .select([
      'id',
      'interface_id',
      'side_id as sideId',
      'level',
      'perspective_id as perspectiveId',
      'words',
      'asked',
      'position',
    ])
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const of = <Row extends { interface_id: string }>(rows: readonly Row[], id: string) =>
    rows.filter((row) => row.interface_id === id).map(({ interface_id: _, ...row }) => row);
  return interfaces.map((one) => ({ ...one, sides: of(sides, one.id), seats: of(seats, one.id) }));
}

export const findInterface = async (scope: Scope, slug: string): Promise<Interface | undefined> =>
  (await readInterfaces(scope)).find((one) => one.slug === slug);
