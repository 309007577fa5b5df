// Quotations with their consents and the holders of copies.
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Scope } from '../../../db/scope.ts';
import { linkThread } from '../../../db/thread-links.ts';
import type { Quotation, Tellable } from '../quotations/quotation.ts';

interface Which {
  readonly engagementId?: string;
  readonly sessionId?: string;
  readonly ids?: readonly string[];
}

/** Whole, of every tier: whoever asks says who may see what. */
export async function readQuotations({ tx, partnershipId }: Scope, which: Which): Promise<Quotation[]> {
  let query = tx
    .selectFrom('quotation')
    .select([
      ...(['id', 'engagement_id as engagementId', 'session_id as sessionId', 'entry_id as entryId', 'words'] as const),
      ...(['perspective_id as perspectiveId', 'printed_attribution as printedAttribution', 'source'] as const),
      ...(['tier', 'tellable', 'withdrawn_at as withdrawnAt'] as const),
    ])
    .select((its) => [
      jsonArrayFrom(
        its
          .selectFrom('quotation_consent as consent')
          .select(['id', 'use', 'narrowest_id as narrowestId', 'given_on as givenOn', 'given_how as givenHow'])
          .select('consent.withdrawn_at as withdrawnAt')
          .where('partnership_id', '=', partnershipId)
          .whereRef('quotation_id', '=', 'quotation.id')
          .orderBy('id'),
      ).as('consents'),
      jsonArrayFrom(
        its
          .selectFrom('quotation_holder')
          .select(['id', 'holder', 'given_on as givenOn', 'told_at as toldAt'])
          .where('partnership_id', '=', partnershipId)
          .whereRef('quotation_id', '=', 'quotation.id')
          .orderBy('id'),
      ).as('holders'),
    ])
    .where('partnership_id', '=', partnershipId);
  if (which.engagementId !== undefined) query = query.where('engagement_id', '=', which.engagementId);
  if (which.sessionId !== undefined) query = query.where('session_id', '=', which.sessionId);
  if (which.ids !== undefined) query = query.where('id', 'in', [...which.ids]);
  if (which.ids?.length === 0) return [];
  const rows = await query.orderBy('position').orderBy('id').execute();
  return rows.map((row) => ({
    ...row,
    consents: row.consents.map((consent) => ({ ...consent, withdrawnAt: instant(consent.withdrawnAt) })),
    holders: row.holders.map((holder) => ({ ...holder, toldAt: instant(holder.toldAt) })),
  }));
}

/** An instant comes out of JSON as its words. */
const instant = (at: string | null): Date | null => (at === null ? null : new Date(at));

export interface NewQuotation {
  readonly id: string;
  readonly engagementId: string;
  readonly sessionId: string | null;
  readonly entryId: string | null;
  readonly words: string;
  readonly perspectiveId: string | null;
  readonly printedAttribution: string | null;
  readonly source: string | null;
  readonly tellable: Tellable;
  readonly now: Date;
}

export async function addQuotation(scope: Scope, quotation: NewQuotation): Promise<void> {
  const { tx, partnershipId } = scope;
  const { id, engagementId, sessionId, entryId, words, perspectiveId, printedAttribution, source } = quotation;
  await tx
    .insertInto('quotation')
    .values({
      ...{ partnership_id: partnershipId, id, engagement_id: engagementId, session_id: sessionId, entry_id: entryId },
      ...{ words, perspective_id: perspectiveId, printed_attribution: printedAttribution, source, tier: 'room' },
      ...{ tellable: quotation.tellable, kept_at: quotation.now },
    })
    .execute();
  if (entryId === null) return;
  await linkThread(scope, { kind: 'contribution', id: entryId }, { kind: 'quotation', id }, 'quoted');
}

export async function findQuotedEngagement(
  { tx, partnershipId }: Scope,
  slug: string,
): Promise<{ id: string; slug: string; title: string; placeSlug: string | null } | undefined> {
  return tx
    .selectFrom('engagement')
    .leftJoin('place', (join) =>
      join
        .onRef('place.partnership_id', '=', 'engagement.partnership_id')
        .onRef('place.id', '=', 'engagement.place_id'),
    )
    .select(['engagement.id', 'engagement.slug', 'engagement.title', 'place.slug as placeSlug'])
    .where('engagement.partnership_id', '=', partnershipId)
    .where('engagement.slug', '=', slug)
    .executeTakeFirst();
}
