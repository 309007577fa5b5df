// All of this wing's SQL about readings.
import { once } from '../../../db/once.ts';
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
export const readReadings = once(async ({ tx, partnershipId }: Scope, interfaceId?: string): Promise<Reading[]> => {
  const rows = await tx
    .selectFrom('reading')
    .select(readingColumns)
    .where('partnership_id', '=', partnershipId)
    .$if(interfaceId !== undefined, (query) => query.where('interface_id', '=', interfaceId ?? ''))
    .execute();
  return rows.sort(inTime);
});

/** Added to, never changed: a reading is one judgement at one time. */
export async function addReading(
  { tx, partnershipId }: Scope,
  reading: Omit<Reading, 'sequence'>,
  givenBy: string,
): Promise<void> {
  const { sequence } = await tx
    .selectFrom('reading')
    .select((read) => read.fn.coalesce(read.fn.max('sequence'), read.lit(0)).as('sequence'))
    .where('partnership_id', '=', partnershipId)
    .where('interface_id', '=', reading.interfaceId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('reading')
    .values({
      partnership_id: partnershipId,
      id: reading.id,
      interface_id: reading.interfaceId,
      level: reading.level,
      value: reading.value,
      read_on: reading.readOn,
      when_words: reading.whenWords,
      moment: reading.moment,
      sequence: sequence + 1,
      read_by: reading.readBy,
      because: reading.because,
      given_by: givenBy,
    })
    .execute();
}
