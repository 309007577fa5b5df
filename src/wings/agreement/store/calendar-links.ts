// All of this wing's SQL about the private addresses of calendars. Nobody can read an address from these rows.
import type { Scope } from '../../../db/scope.ts';

export const readCalendarLink = (
  { tx, partnershipId }: Scope,
  personId: string,
): Promise<{ madeAt: Date } | undefined> =>
  tx
    .selectFrom('calendar_link')
    .select('made_at as madeAt')
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .executeTakeFirst();

/** In place of the one before, which ends. */
export async function putCalendarLink(
  { tx, partnershipId }: Scope,
  link: { readonly personId: string; readonly tokenHash: Buffer; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('calendar_link')
    .values({ partnership_id: partnershipId, person_id: link.personId, token_hash: link.tokenHash, made_at: link.at })
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'person_id']).doUpdateSet({ token_hash: link.tokenHash, made_at: link.at }),
    )
    .execute();
}

/** @returns false when there was none */
export async function endCalendarLink({ tx, partnershipId }: Scope, personId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('calendar_link')
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
