// Some rules look at a whole list: a slug nobody has taken, no circle of perspectives, someone left who can invite.
import type { Scope } from '../../../db/scope.ts';

/** Until this transaction ends, nobody else in the partnership passes here: what is read after it stays true. */
export async function oneAtATime({ tx, partnershipId }: Scope): Promise<void> {
  await tx.selectFrom('partnership').select('id').where('id', '=', partnershipId).forNoKeyUpdate().execute();
}
