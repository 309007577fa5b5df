// All of this wing's SQL about partners.
import { once } from '../../../db/once.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Partner } from '../partner.ts';

const partnerColumns = [
  'id',
  'slug',
  'name',
  'kind',
  'code_kind as codeKind',
  'code',
  'about',
  'joined_on as joinedOn',
  'left_on as leftOn',
  'version',
] as const;

export const readPartners = once(
  ({ tx, partnershipId }: Scope): Promise<Partner[]> =>
    tx
      .selectFrom('partner')
      .select(partnerColumns)
      .where('partnership_id', '=', partnershipId)
      .orderBy('name')
      .execute(),
);

export const findPartner = ({ tx, partnershipId }: Scope, slug: string): Promise<Partner | undefined> =>
  tx
    .selectFrom('partner')
    .select(partnerColumns)
    .where('partnership_id', '=', partnershipId)
    .where('slug', '=', slug)
    .executeTakeFirst();

export async function addPartner({ tx, partnershipId }: Scope, partner: Omit<Partner, 'version'>): Promise<void> {
  const { id, slug, name, kind, codeKind, code, about, joinedOn, leftOn } = partner;
  await tx
    .insertInto('partner')
    .values({
      partnership_id: partnershipId,
      id,
      slug,
      name,
      kind,
      code_kind: codeKind,
      code,
      about,
      joined_on: joinedOn,
      left_on: leftOn,
    })
    .execute();
}

/** @returns false when the partner is no longer the version decided from */
export async function changePartner(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  to: Omit<Partner, 'id' | 'slug' | 'version'>,
): Promise<boolean> {
  const { name, kind, codeKind, code, about, joinedOn, leftOn } = to;
  const { numUpdatedRows } = await tx
    .updateTable('partner')
    .set({ name, kind, code_kind: codeKind, code, about, joined_on: joinedOn, left_on: leftOn, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
