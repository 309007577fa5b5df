// Who works with somebody beside whoever has them. Seen with the reference.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';

export interface Beside {
  readonly id: string;
  readonly providerId: string;
  readonly since: string;
  readonly until: string | null;
}
/** Of somebody whom the reader sees: those who do first, then those who did. */
export const readBeside = ({ tx, partnershipId }: Scope, referenceId: string): Promise<Beside[]> =>
  tx
    .selectFrom('works_beside')
    .select(['id', 'provider_id as providerId', 'since', 'until'])
    .where('partnership_id', '=', partnershipId)
    .where('reference_id', '=', referenceId)
    .orderBy(sql`until is not null`)
    .orderBy('since')
    .execute();

/** @returns false when they work beside already */
export async function addBeside(
  { tx, partnershipId }: Scope,
  one: { readonly id: string; readonly referenceId: string; readonly providerId: string; readonly since: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('works_beside')
    .values({
      ...{ partnership_id: partnershipId, id: one.id, reference_id: one.referenceId },
      ...{ provider_id: one.providerId, since: one.since },
    })
    .onConflict((same) =>
      same.columns(['partnership_id', 'reference_id', 'provider_id']).where('until', 'is', null).doNothing(),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** @returns false when it had ended already */
export async function endBeside({ tx, partnershipId }: Scope, id: string, until: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('works_beside')
    .set({ until: sql`greatest(since, ${until}::date)` })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('until', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The people who work for a provider at its place now, to be told that something waits. */
export async function readWorkersOf(
  { tx, partnershipId }: Scope,
  { partnerId, placeId }: { readonly partnerId: string; readonly placeId: string },
): Promise<string[]> {
  const people = await tx
    .selectFrom('membership')
    .select('person_id as id')
    .distinct()
    .where('partnership_id', '=', partnershipId)
    .where('partner_id', '=', partnerId)
    .where((eb) => eb.or([eb('place_id', '=', placeId), eb('place_id', 'is', null)]))
    .where('role', 'in', ['front-line staff', 'representative', 'partnership manager'])
    .where('ended_on', 'is', null)
    .execute();
  return people.map(({ id }) => id);
}
