// The numbers of tear-offs. Only their digests are kept: whoever reads the rows cannot write a tear-off.
import { createHash } from 'node:crypto';
import type { Scope } from '../../../db/scope.ts';

const digestOf = ({ partnershipId }: Scope, number: string): Buffer =>
  createHash('sha256').update(`quotation slip ${partnershipId} ${number}`).digest();

/** @returns false when another slip has this number, or the words are gone */
export async function addSlip(
  scope: Scope,
  slip: { id: string; quotationId: string; number: string; printedOn: string },
): Promise<boolean> {
  const { tx, partnershipId } = scope;
  const quotation = await tx
    .selectFrom('quotation')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', slip.quotationId)
    .where('words', 'is not', null)
    .forShare()
    .executeTakeFirst();
  if (!quotation) return false;
  const added = await tx
    .insertInto('quotation_slip')
    .values({
      ...{ partnership_id: partnershipId, id: slip.id, quotation_id: slip.quotationId },
      ...{ digest: digestOf(scope, slip.number), printed_on: slip.printedOn },
    })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'digest']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** The quotation that a tear-off names. */
export async function findBySlip(
  scope: Scope,
  number: string,
): Promise<{ quotationId: string; engagementSlug: string } | undefined> {
  const { tx, partnershipId } = scope;
  return tx
    .selectFrom('quotation_slip as slip')
    .innerJoin('quotation', (join) =>
      join
        .onRef('quotation.partnership_id', '=', 'slip.partnership_id')
        .onRef('quotation.id', '=', 'slip.quotation_id'),
    )
    .innerJoin('engagement', (join) =>
      join
        .onRef('engagement.partnership_id', '=', 'quotation.partnership_id')
        .onRef('engagement.id', '=', 'quotation.engagement_id'),
    )
    .select(['quotation.id as quotationId', 'engagement.slug as engagementSlug'])
    .where('slip.partnership_id', '=', partnershipId)
    .where('slip.digest', '=', digestOf(scope, number))
    .executeTakeFirst();
}
