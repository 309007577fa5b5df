// All of this wing's SQL about readings.
import type { Scope } from '../../../db/scope.ts';
import { inTime, type Reading } from '../reading.ts';

const readingColumns = [
  'id',
  'interface_id as interfaceId',
  'level',
  'value',
  'read_on as readOn',
  'when_words as whenWords',
  'moment',
  'sequence',
  'read_by as readBy',
  'because',
] as const;

/** Of one interface, or of all, oldest first. */
export async function readReadings({ tx, partnershipId }: Scope, interfaceId?: string): Promise<Reading[]> {
  const rows = await tx
    .selectFrom('reading')
    .select(readingColumns)
    .where('partnership_id', '=', partnershipId)
    .$if(interfaceId !== undefined, (query) => query.where('interface_id', '=', interfaceId ?? ''))
    .execute();
  return rows.sort(inTime);
}
