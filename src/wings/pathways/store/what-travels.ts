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
