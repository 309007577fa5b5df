// What is kept of all sheets of a round of statements together.
import type { Scope } from '../../../db/scope.ts';
import type { Finding } from '../common-ground/finding.ts';

/** Only inside the act that opens the boxes, by a facilitator: the database takes it at no other time. */
export async function keepFinding({ tx, partnershipId }: Scope, roundId: string, finding: Finding): Promise<void> {
  await tx
    .insertInto('common_ground_finding')
    .values({ partnership_id: partnershipId, round_id: roundId, finding: JSON.stringify(finding) })
    .execute();
}

export async function readFinding({ tx, partnershipId }: Scope, roundId: string): Promise<Finding | undefined> {
  const row = await tx
    .selectFrom('common_ground_finding')
    .select('finding')
    .where('partnership_id', '=', partnershipId)
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  // what keepFinding wrote
  return row && (row.finding as unknown as Finding);
}
