// All of this wing's SQL about the peer pathway.
import { isId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import type { PeerCount, PeerReading, PeerStep } from '../leading/peer-pathway.ts';

const columns = [
  'id',
  'position',
  'name',
  'welsh_name as welshName',
  'about',
  'training',
  'supervision',
  'pay',
  'reference',
  'how_to_begin as howToBegin',
  'version',
] as const;

export const readPeerSteps = ({ tx, partnershipId }: Scope): Promise<PeerStep[]> =>
  tx
    .selectFrom('peer_step')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .orderBy('id')
    .execute();

export const findPeerStep = async (scope: Scope, id: string): Promise<PeerStep | undefined> =>
  isId(id) ? (await readPeerSteps(scope)).find((step) => step.id === id) : undefined;

type Said = Omit<PeerStep, 'id' | 'position' | 'version'>;
const written = ({ welshName, howToBegin, ...said }: Said) => ({
  ...said,
  welsh_name: welshName,
  how_to_begin: howToBegin,
});

export async function addPeerStep({ tx, partnershipId }: Scope, id: string, position: number, said: Said) {
  await tx
    .insertInto('peer_step')
    .values({ partnership_id: partnershipId, id, position, ...written(said) })
    .execute();
}

/** @returns false when it is no longer the version decided from */
export async function changePeerStep(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  said: Said,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('peer_step')
    .set({ ...written(said), version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The latest first. */
export const readPeerReadings = ({ tx, partnershipId }: Scope): Promise<PeerReading[]> =>
  tx
    .selectFrom('peer_reading')
    .select(['id', 'read_on as on', 'steps'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('read_on', 'desc')
    .execute();

/** For disclose() alone. The database gives it to facilitators alone. */
export const readPeerCounts = ({ tx, partnershipId }: Scope): Promise<PeerCount[]> =>
  tx
    .selectFrom('peer_count')
    .select(['peer_reading_id as readingId', 'counts'])
    .where('partnership_id', '=', partnershipId)
    .execute();

/** @returns false when that day was counted already */
export async function addPeerReading(
  { tx, partnershipId }: Scope,
  reading: PeerReading,
  counts: readonly number[],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('peer_reading')
    .values({ partnership_id: partnershipId, id: reading.id, read_on: reading.on, steps: [...reading.steps] })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'read_on']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await tx
    .insertInto('peer_count')
    .values({ partnership_id: partnershipId, peer_reading_id: reading.id, counts: [...counts] })
    .execute();
  return true;
}
