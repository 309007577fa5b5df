// The first rows of a partnership.
import type { Scope } from '../../db/scope.ts';
import type { FoundingForm } from './form.ts';

export interface Founder {
  readonly personId: string;
  readonly membershipId: string;
  readonly accountId: string;
  readonly today: string;
}

export async function addPartnership(
  { tx, partnershipId }: Scope,
  slug: string,
  { name, purpose, tagline, shownAs, role }: FoundingForm,
  founder: Founder,
): Promise<void> {
  await tx.insertInto('partnership').values({ id: partnershipId, slug, name, purpose, tagline }).execute();
  await tx
    .insertInto('person')
    .values({ partnership_id: partnershipId, id: founder.personId, account_id: founder.accountId, shown_as: shownAs })
    .execute();
  await tx
    .insertInto('membership')
    .values({
      partnership_id: partnershipId,
      id: founder.membershipId,
      person_id: founder.personId,
      role,
      started_on: founder.today,
    })
    .execute();
}
