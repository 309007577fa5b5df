// All of this wing's SQL about stretches of time that were told back, and what in them is not told yet.
import type { Scope } from '../../../db/scope.ts';
import type { Period, ToldPeriod } from '../reports/told-periods/told-period.ts';

/** The latest first. */
export const readToldPeriods = ({ tx, partnershipId }: Scope): Promise<ToldPeriod[]> =>
  tx
    .selectFrom('told_period')
    .select(['id', 'from_on as from', 'to_on as to', 'told_on as toldOn', 'ways', 'to_whom as toWhom'])
    .select(['state', 'because', 'with_issue_id as withIssueId', 'version'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('to_on', 'desc')
    .orderBy('told_on', 'desc')
    .orderBy('id')
    .execute();

export async function addToldPeriod(
  { tx, partnershipId }: Scope,
  told: Period & {
    readonly id: string;
    readonly toldOn: string;
    readonly ways: readonly string[];
    readonly toWhom: string;
    readonly withIssueId: string | null;
    readonly recordedBy: string;
  },
): Promise<void> {
  await tx
    .insertInto('told_period')
    .values({
      ...{ partnership_id: partnershipId, id: told.id, from_on: told.from, to_on: told.to, told_on: told.toldOn },
      ...{ ways: [...told.ways], to_whom: told.toWhom, with_issue_id: told.withIssueId },
      recorded_by: told.recordedBy,
    })
    .execute();
}

/** @returns false when it is no longer the version decided from */
export async function takeBackToldPeriod(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<ToldPeriod, 'id' | 'version'>,
  because: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('told_period')
    .set({ state: 'taken back', because, version: version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'told')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
