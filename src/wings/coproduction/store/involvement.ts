// All of this wing's SQL about who led, decided and was paid.
import { isId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Involvement } from '../leading/involvement.ts';

const columns = [
  'id',
  'title',
  'about',
  'from_on as from',
  'until_on as until',
  'led',
  'decided',
  'paid',
  'band',
  'paid_after_days as paidAfterDays',
  'who_was_there as whoWasThere',
  'version',
] as const;

/** The latest first. */
export const readInvolvement = ({ tx, partnershipId }: Scope): Promise<Involvement[]> =>
  tx
    .selectFrom('involvement')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const findInvolvement = async ({ tx, partnershipId }: Scope, id: string): Promise<Involvement | undefined> =>
  isId(id)
    ? tx
        .selectFrom('involvement')
        .select(columns)
        .where('partnership_id', '=', partnershipId)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;

type Said = Omit<Involvement, 'id' | 'version'>;
const written = (said: Said) => ({
  title: said.title,
  about: said.about,
  from_on: said.from,
  until_on: said.until,
  led: said.led,
  decided: said.decided,
  paid: said.paid,
  band: said.band,
  paid_after_days: said.paidAfterDays,
  who_was_there: said.whoWasThere,
});

export async function addInvolvement({ tx, partnershipId }: Scope, id: string, said: Said): Promise<void> {
  await tx
    .insertInto('involvement')
    .values({ partnership_id: partnershipId, id, ...written(said) })
    .execute();
}

/** @returns false when it is no longer the version decided from */
export async function changeInvolvement(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  said: Said,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('involvement')
    .set({ ...written(said), version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** What pieces of work were part of. */
export const readPartOf = ({ tx, partnershipId }: Scope) =>
  tx
    .selectFrom('thread_link')
    .select(['from_kind as kind', 'from_id as id', 'to_id as involvementId'])
    .where('partnership_id', '=', partnershipId)
    .where('to_kind', '=', 'involvement')
    .execute();
