// Services that are not here.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { OutsideService } from '../papers/outside-service.ts';

const services = ({ tx, partnershipId }: Scope) =>
  tx
    .selectFrom('outside_service')
    .select([
      ...(['id', 'slug', 'name', 'area', 'secure_mail as secureMail', 'phone', 'version'] as const),
      ...(['mail_checked_on as mailCheckedOn', 'closed_on as closedOn'] as const),
    ])
    .where('partnership_id', '=', partnershipId);

export const readOutsideServices = (scope: Scope): Promise<OutsideService[]> =>
  services(scope).orderBy('name').orderBy('id').execute();

export const findOutsideService = (scope: Scope, slug: string): Promise<OutsideService | undefined> =>
  services(scope).where('slug', '=', slug).executeTakeFirst();

export const findOutsideById = (scope: Scope, id: string): Promise<OutsideService | undefined> =>
  services(scope).where('id', '=', id).executeTakeFirst();

/** Handovers from these providers that are on their way to a service that has closed. */
export async function readToClosed(
  { tx, partnershipId }: Scope,
  seen: readonly string[],
): Promise<{ number: number; service: string }[]> {
  return tx
    .selectFrom('handover as h')
    .innerJoin('outside_service as s', (on) =>
      on.onRef('s.partnership_id', '=', 'h.partnership_id').onRef('s.id', '=', 'h.to_outside_id'),
    )
    .select(['h.number', 's.name as service'])
    .where('h.partnership_id', '=', partnershipId)
    .where('h.ended_on', 'is', null)
    .where('s.closed_on', 'is not', null)
    .where(sql<boolean>`h.from_id = any(${seen}::uuid[])`)
    .orderBy('h.number')
    .execute();
}

export type OutsideWords = Pick<OutsideService, 'name' | 'area' | 'secureMail' | 'phone'>;

export async function addOutsideService(
  { tx, partnershipId }: Scope,
  { id, slug, words }: { readonly id: string; readonly slug: string; readonly words: OutsideWords },
): Promise<void> {
  const { name, area, secureMail, phone } = words;
  await tx
    .insertInto('outside_service')
    .values({ partnership_id: partnershipId, id, slug, name, area, secure_mail: secureMail, phone })
    .execute();
}

/** Only while it is still as it was decided from. Another address is unchecked again: the database sees to it. */
export async function changeOutsideService(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<OutsideService, 'id' | 'version'>,
  to: Partial<OutsideWords & Pick<OutsideService, 'mailCheckedOn' | 'closedOn'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('outside_service')
    .set({
      ...(to.name !== undefined && { name: to.name }),
      ...(to.area !== undefined && { area: to.area }),
      ...(to.secureMail !== undefined && { secure_mail: to.secureMail }),
      ...(to.phone !== undefined && { phone: to.phone }),
      ...(to.mailCheckedOn !== undefined && { mail_checked_on: to.mailCheckedOn }),
      ...(to.closedOn !== undefined && { closed_on: to.closedOn }),
      version: version + 1,
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
