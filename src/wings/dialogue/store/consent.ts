// What speakers agreed to, taking it back, and those who hold copies.
import type { Scope } from '../../../db/scope.ts';
import type { Tier } from '../../../shell/standing.ts';
import { type Holder, tierOf, type Use } from '../quotations/quotation.ts';
import { forgetLines, forgetQuotations } from './copies.ts';

/** @returns false when the words are gone, or this use stands already */
export async function agreeUse(
  scope: Scope,
  quotationId: string,
  consent: { id: string; use: Use; narrowestId: string | null; givenOn: string | null; givenHow: string },
): Promise<boolean> {
  const { tx, partnershipId } = scope;
  const held = await holdQuotation(scope, quotationId);
  const uses = await standingUses(scope, quotationId);
  if (!held?.words || uses.includes(consent.use)) return false;
  await tx
    .insertInto('quotation_consent')
    .values({
      ...{ partnership_id: partnershipId, id: consent.id, quotation_id: quotationId, use: consent.use },
      ...{ narrowest_id: consent.narrowestId, given_on: consent.givenOn, given_how: consent.givenHow },
    })
    .execute();
  await setTier(scope, quotationId, tierOf([...uses, consent.use]));
  return true;
}

/** @returns how many copies we held, or null when this use does not stand */
export async function withdrawUse(scope: Scope, quotationId: string, use: Use, now: Date): Promise<number | null> {
  const { tx, partnershipId } = scope;
  await holdQuotation(scope, quotationId);
  const { numUpdatedRows } = await tx
    .updateTable('quotation_consent')
    .set({ withdrawn_at: now })
    .where('partnership_id', '=', partnershipId)
    .where('quotation_id', '=', quotationId)
    .where('use', '=', use)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return null;
  await setTier(scope, quotationId, tierOf(await standingUses(scope, quotationId)));
  if (use !== 'read back') return 0;
  const { numDeletedRows } = await tx
    .deleteFrom('read_back_line')
    .where('partnership_id', '=', partnershipId)
    .where('from_quotation_id', '=', quotationId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** @returns how many copies we held, or null when it was withdrawn before */
export async function withdrawWhole(scope: Scope, quotationId: string, now: Date): Promise<number | null> {
  const held = await holdQuotation(scope, quotationId);
  if (!held?.words) return null;
  return forgetQuotations(scope, [quotationId], now);
}

export async function addHolder(
  { tx, partnershipId }: Scope,
  quotationId: string,
  holder: { id: string; holder: string; givenOn: string | null },
): Promise<void> {
  await tx
    .insertInto('quotation_holder')
    .values({
      ...{ partnership_id: partnershipId, id: holder.id, quotation_id: quotationId },
      ...{ holder: holder.holder, given_on: holder.givenOn },
    })
    .execute();
}

/** @returns false when somebody told them meanwhile */
export async function holderTold(
  { tx, partnershipId }: Scope,
  quotationId: string,
  { id, toldAt }: Holder,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('quotation_holder')
    .set({ told_at: now })
    .where('partnership_id', '=', partnershipId)
    .where('quotation_id', '=', quotationId)
    .where('id', '=', id)
    .where('told_at', 'is not distinct from', toldAt)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The words were put right: what was agreed for the old ones is agreed no more. */
export async function rewordQuotations(scope: Scope, entryId: string, words: string, now: Date): Promise<void> {
  const { tx, partnershipId } = scope;
  const quoted = await tx
    .selectFrom('quotation')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('entry_id', '=', entryId)
    .where('words', 'is not', null)
    .forUpdate()
    .execute();
  const ids = quoted.map(({ id }) => id);
  await forgetLines(scope, [entryId]);
  if (ids.length === 0) return;
  // first: words that somebody agreed to are never changed
  await tx
    .updateTable('quotation_consent')
    .set({ withdrawn_at: now })
    .where('partnership_id', '=', partnershipId)
    .where('quotation_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .execute();
  await tx
    .updateTable('quotation')
    .set({ words, tier: 'room' })
    .where('partnership_id', '=', partnershipId)
    .where('id', 'in', ids)
    .execute();
}

/** Held still, so that how far it reaches is always told from every use that stands. */
const holdQuotation = ({ tx, partnershipId }: Scope, id: string): Promise<{ words: string | null } | undefined> =>
  tx
    .selectFrom('quotation')
    .select('words')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

async function standingUses({ tx, partnershipId }: Scope, quotationId: string): Promise<Use[]> {
  const rows = await tx
    .selectFrom('quotation_consent')
    .select('use')
    .where('partnership_id', '=', partnershipId)
    .where('quotation_id', '=', quotationId)
    .where('withdrawn_at', 'is', null)
    .execute();
  return rows.map(({ use }) => use);
}

async function setTier({ tx, partnershipId }: Scope, id: string, tier: Tier): Promise<void> {
  await tx
    .updateTable('quotation')
    .set({ tier })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .execute();
}
