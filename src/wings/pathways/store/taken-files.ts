// Files between their preview and somebody's word, as sealed bytes. The database shows each to its own person alone, and what is asked here says so as well.
import type { Scope } from '../../../db/scope.ts';

export async function keepTakenFile(
  { tx, partnershipId }: Scope,
  file: {
    readonly id: string;
    readonly personId: string;
    readonly what: string;
    readonly sealed: Buffer;
    readonly keptAt: Date;
  },
): Promise<void> {
  const { id, personId, what, sealed, keptAt } = file;
  await tx
    .insertInto('taken_file')
    .values({ partnership_id: partnershipId, id, person_id: personId, what, sealed, kept_at: keptAt })
    .execute();
}

export async function findTakenFile(
  { tx, partnershipId }: Scope,
  id: string,
  what: string,
  personId: string,
): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('taken_file')
    .select('sealed')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('what', '=', what)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.sealed;
}

export async function destroyTakenFile({ tx, partnershipId }: Scope, id: string): Promise<void> {
  await tx.deleteFrom('taken_file').where('partnership_id', '=', partnershipId).where('id', '=', id).execute();
}
