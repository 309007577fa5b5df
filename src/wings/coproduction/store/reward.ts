// All of this wing's SQL about reward and recognition.
import { isId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Offer, Terms } from '../leading/reward.ts';

export const readOffers = ({ tx, partnershipId }: Scope): Promise<Offer[]> =>
  tx
    .selectFrom('reward_offer')
    .select(['id', 'position', 'for_what as forWhat', 'what', 'welsh_for_what as welshForWhat'])
    .select(['welsh_what as welshWhat', 'easy', 'version'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .orderBy('id')
    .execute();

export const findOffer = async (scope: Scope, id: string): Promise<Offer | undefined> =>
  isId(id) ? (await readOffers(scope)).find((offer) => offer.id === id) : undefined;

type SaidOffer = Omit<Offer, 'id' | 'position' | 'version'>;
const offered = ({ forWhat, what, welshForWhat, welshWhat, easy }: SaidOffer) => ({
  ...{ for_what: forWhat, what, welsh_for_what: welshForWhat, welsh_what: welshWhat, easy },
});

export async function addOffer({ tx, partnershipId }: Scope, id: string, position: number, said: SaidOffer) {
  await tx
    .insertInto('reward_offer')
    .values({ partnership_id: partnershipId, id, position, ...offered(said) })
    .execute();
}

/** @returns false when it is no longer the version decided from */
export async function changeOffer(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  said: SaidOffer,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reward_offer')
    .set({ ...offered(said), version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export const readTerms = ({ tx, partnershipId }: Scope): Promise<Terms | undefined> =>
  tx
    .selectFrom('reward_terms')
    .select(['how_to_ask as howToAsk', 'benefits', 'contact', 'within_days as withinDays'])
    .select(['welsh_how_to_ask as welshHowToAsk', 'welsh_benefits as welshBenefits', 'welsh_contact as welshContact'])
    .select('version')
    .where('partnership_id', '=', partnershipId)
    .executeTakeFirst();

/** @returns false when they are no longer the version decided from; 0 is none yet */
export async function keepTerms(
  { tx, partnershipId }: Scope,
  seen: number,
  said: Omit<Terms, 'version'>,
): Promise<boolean> {
  const values = {
    how_to_ask: said.howToAsk,
    benefits: said.benefits,
    contact: said.contact,
    within_days: said.withinDays,
    welsh_how_to_ask: said.welshHowToAsk,
    welsh_benefits: said.welshBenefits,
    welsh_contact: said.welshContact,
  };
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('reward_terms')
      .values({ partnership_id: partnershipId, ...values })
      .onConflict((conflict) => conflict.column('partnership_id').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable('reward_terms')
    .set({ ...values, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
