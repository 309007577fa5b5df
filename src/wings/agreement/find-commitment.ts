// The commitment that an address names, for someone who may see it.
import { isId } from '../../db/id.ts';
import type { Ask } from '../../shell/route.ts';
import type { Commitment } from './commitment.ts';
import type { Party } from './party.ts';
import { readCommitmentRows } from './store/commitments.ts';
import { readTable, type Table } from './table.ts';
import { tiersFor } from './tier.ts';

export interface FoundCommitment {
  readonly table: Table;
  readonly commitment: Commitment;
  readonly from: Party;
  readonly to: Party;
}
export async function findCommitment(ask: Ask): Promise<FoundCommitment | undefined> {
  const id = ask.params.commitment;
  if (!isId(id)) return undefined;
  return ask.read(async (scope) => {
    const [commitment] = await readCommitmentRows(scope, { tiers: tiersFor(ask.seat.clearance), ids: [id] });
    if (!commitment) return undefined;
    const table = await readTable(scope);
    return { table, commitment, from: table.party(commitment.from), to: table.party(commitment.to) };
  });
}
