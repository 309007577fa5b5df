// What goes along with a person. The database gives what they agreed to share to everyone who sees them, and the rest to whoever has them.
import type { Scope } from '../../../db/scope.ts';
import type { Travelling } from '../what-travels.ts';

/** All of one person that this reader may see, struck out or not, in the order in which it was said. */
export async function readWhatTravels({ tx, partnershipId }: Scope, referenceId: string): Promise<Travelling[]> {
  return tx
    .selectFrom('what_travels')
    .select([
      ...(['id', 'kind', 'words', 'dated_on as datedOn', 'kept_in as keptIn', 'agreed'] as const),
      ...(['said_on as saidOn', 'struck_on as struckOn', 'version'] as const),
    ])
    .where('partnership_id', '=', partnershipId)
    .where('reference_id', '=', referenceId)
    .orderBy('said_on')
    .orderBy('id')
    .execute();
}

export async function addTravelling(
  { tx, partnershipId }: Scope,
  referenceId: string,
  one: Pick<Travelling, 'id' | 'kind' | 'words' | 'datedOn' | 'keptIn' | 'agreed' | 'saidOn'>,
): Promise<void> {
  await tx
    .insertInto('what_travels')
    .values({
      ...{ partnership_id: partnershipId, id: one.id, reference_id: referenceId, kind: one.kind, words: one.words },
      ...{ dated_on: one.datedOn, kept_in: one.keptIn, agreed: one.agreed, said_on: one.saidOn },
    })
    .execute();
}

/** Whether the person agrees that it goes along: only while it is still as it was decided from. */
export async function agreeTravelling(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<Travelling, 'id' | 'version'>,
  agreed: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('what_travels')
    .set({ agreed, version: version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('struck_on', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The words are destroyed at once; that there was something, and when it was struck out, stays. */
export async function strikeTravelling(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<Travelling, 'id' | 'version'>,
  on: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('what_travels')
    .set({ words: null, kept_in: null, dated_on: null, agreed: false, struck_on: on, version: version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('struck_on', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
