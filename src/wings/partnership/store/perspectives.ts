// All of this wing's SQL about perspectives and who says they bring them.
import type { Scope } from '../../../db/scope.ts';
import type { Perspective } from '../perspective.ts';

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

export const readPerspectives = ({ tx, partnershipId }: Scope): Promise<Perspective[]> =>
  tx
    .selectFrom('perspective')
    .select(perspectiveColumns)
    .where('partnership_id', '=', partnershipId)
    .orderBy('name')
    .execute();
