// All of this wing's SQL about coverage: of an engagement as a whole, and of each of its sessions.
import type { Scope } from '../../../db/scope.ts';
import type { CoverageSeat } from '../coverage.ts';

/** A session's own seats, or with no session the engagement's. */
export interface Covered {
  readonly engagementId: string;
  readonly sessionId: string | null;
}

const seatColumns = [
  'id',
  'perspective_id as perspectiveId',
  'seat_words as words',
  'side_id as sideId',
  'level',
  'needed',
  'coming',
  'chosen_by as chosenBy',
  'never_in_room as neverInRoom',
  'because',
  'tier',
  'version',
] as const;

export const readSeats = (
  { tx, partnershipId }: Scope,
  { engagementId, sessionId }: Covered,
): Promise<CoverageSeat[]> =>
  tx
    .selectFrom('coverage')
    .select(seatColumns)
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('session_id', sessionId === null ? 'is' : '=', sessionId)
    .orderBy('position')
    .orderBy('id')
    .execute();

export type SeatFields = Omit<CoverageSeat, 'id' | 'version'>;
const seatRow = (seat: SeatFields) => ({
  perspective_id: seat.perspectiveId,
  seat_words: seat.words,
  side_id: seat.sideId,
  level: seat.level,
  needed: seat.needed,
  coming: seat.coming,
  chosen_by: seat.chosenBy,
  never_in_room: seat.neverInRoom,
  because: seat.because,
  tier: seat.tier,
});

export async function addSeats(
  scope: Scope,
  { engagementId, sessionId }: Covered,
  seats: readonly (SeatFields & { readonly id: string })[],
): Promise<void> {
  const { tx, partnershipId } = scope;
  if (seats.length === 0) return;
  const before = (await readSeats(scope, { engagementId, sessionId })).length;
  await tx
    .insertInto('coverage')
    .values(
      seats.map((seat, index) => ({
        partnership_id: partnershipId,
        id: seat.id,
        engagement_id: engagementId,
        session_id: sessionId,
        position: before + index + 1,
        ...seatRow(seat),
      })),
    )
    .execute();
}

/** @returns false when the seat is no longer the version decided from */
export async function changeSeat(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  to: SeatFields,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('coverage')
    .set({ ...seatRow(to), version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns false when it has gone already */
export async function removeSeat({ tx, partnershipId }: Scope, covered: Covered, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('coverage')
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', covered.engagementId)
    .where('session_id', covered.sessionId === null ? 'is' : '=', covered.sessionId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
