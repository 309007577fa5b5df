import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readCommitmentRows } from '../store/commitments.ts';
import { readTable } from '../table.ts';
import { tiersFor } from '../tier.ts';
import { commitmentsPage } from './page.ts';

export async function showCommitments(ask: Ask): Promise<Ending> {
  const [table, commitments] = await ask.read(async (scope) => [
    await readTable(scope),
    await readCommitmentRows(scope, { tiers: tiersFor(ask.seat.clearance) }),
  ]);
  return commitmentsPage(table, commitments, ask.seat);
}
