// Numbers that people say aloud: one after the other, however many ask at once.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';

export async function nextNumber({ tx, partnershipId }: Scope, of: 'handover' | 'referral'): Promise<number> {
  const { last } = await tx
    .insertInto('last_number')
    .values({ partnership_id: partnershipId, of, last: 1 })
    .onConflict((same) => same.columns(['partnership_id', 'of']).doUpdateSet({ last: sql`last_number.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
