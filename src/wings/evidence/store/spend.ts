// What was spent, as it was typed for one report to a funder.
import type { Scope } from '../../../db/scope.ts';

export interface SpendLine {
  readonly id: string;
  readonly what: string;
  readonly pence: number;
}

export async function readSpend({ tx, partnershipId }: Scope, reportId: string): Promise<SpendLine[]> {
  const rows = await tx
    .selectFrom('spend_line')
    .select(['id', 'what', 'pence'])
    .where('partnership_id', '=', partnershipId)
    .where('report_id', '=', reportId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, pence: Number(row.pence) }));
}

/** All lines of a report at once, in their order. */
export async function keepSpend(
  { tx, partnershipId }: Scope,
  reportId: string,
  lines: readonly SpendLine[],
): Promise<void> {
  await tx
    .deleteFrom('spend_line')
    .where('partnership_id', '=', partnershipId)
    .where('report_id', '=', reportId)
    .execute();
  if (lines.length === 0) return;
  await tx
    .insertInto('spend_line')
    .values(
      lines.map(({ id, what, pence }, at) => ({
        ...{ partnership_id: partnershipId, id, report_id: reportId, position: at + 1, what, pence },
      })),
    )
    .execute();
}
