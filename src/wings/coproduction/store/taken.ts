// Who answered already, on screen or on paper, so that nobody counts twice. It never says what.
import type { Scope } from '../../../db/scope.ts';

export type Taken = 'on screen' | 'on paper';

/** How this person answered; undefined when they have not. */
export async function findTaken(
  { tx, partnershipId }: Scope,
  roundId: string,
  personId: string,
): Promise<Taken | undefined> {
  const row = await tx
    .selectFrom('round_taker')
    .select('how')
    .where('partnership_id', '=', partnershipId)
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.how;
}

/** The open rounds that this person has answered or has taken paper for. */
export async function readTakenBy({ tx, partnershipId }: Scope, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('round_taker')
    .select('round_id as roundId')
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .execute();
  return rows.map(({ roundId }) => roundId);
}

/** @returns false when this person answered already, or took paper */
export async function keepTaken(
  { tx, partnershipId }: Scope,
  roundId: string,
  personId: string,
  how: Taken,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('round_taker')
    .values({ partnership_id: partnershipId, round_id: roundId, person_id: personId, how })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
