// What a report takes from this wing: what is published, and what is published by its nature (docs/decisions/0010).
import type { Scope } from '../../../db/scope.ts';
import type { Principle } from '../engagement.ts';
import type { Use } from '../quotations/quotation.ts';

/** Of one engagement. Every row that has a tier is one that is published. */
export async function readForReport({ tx, partnershipId }: Scope, engagementId: string) {
  const passages = await tx
    .selectFrom('engagement_passage')
    .select(['id', 'part', 'of', 'words', 'tier'])
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('tier', '=', 'published')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const contracted = await tx
    .selectFrom('contracted_outcome')
    .select(['id', 'kind', 'words', 'brought_on as broughtOn', 'brought_by as broughtBy'])
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .orderBy('position')
    .execute();
  const sessions = await tx
    .selectFrom('session')
    .select(['id', 'slug', 'kind', 'title', 'state', 'on_date as onDate', 'when_words as whenWords'])
    .select(['off_site as offSite', 'people'])
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('kind', '<>', 'care space')
    .orderBy('on_date')
    .orderBy('id')
    .execute();
  const seats = await tx
    .selectFrom('coverage')
    .select(['id', 'seat_words as words', 'side_id as sideId', 'coming', 'tier'])
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('session_id', 'is not', null)
    .where('tier', '=', 'published')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const talks = await tx
    .selectFrom('preparatory_conversation')
    .select(['perspective_id as perspectiveId', 'state', 'tier'])
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('tier', '=', 'published')
    .execute();
  const principles = await broughtOut({ tx, partnershipId }, engagementId);
  return { passages, contracted, sessions, seats, talks, principles };
}

/** Published words with every consent for this use, also those that were withdrawn: the report decides. */
export async function readQuotationsFor({ tx, partnershipId }: Scope, engagementId: string, use: Use) {
  const quotations = await tx
    .selectFrom('quotation')
    .select(['id', 'words', 'perspective_id as perspectiveId', 'printed_attribution as printedAttribution'])
    .select(['source', 'tier', 'tellable', 'withdrawn_at as withdrawnAt'])
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('tier', '=', 'published')
    .where('withdrawn_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const consents = await tx
    .selectFrom('quotation_consent')
    .innerJoin('quotation', (join) =>
      join
        .onRef('quotation.partnership_id', '=', 'quotation_consent.partnership_id')
        .onRef('quotation.id', '=', 'quotation_consent.quotation_id'),
    )
    .select(['quotation_id as quotationId', 'use', 'narrowest_id as narrowestId'])
    .select('quotation_consent.withdrawn_at as withdrawnAt')
    .where('quotation_consent.partnership_id', '=', partnershipId)
    .where('quotation.engagement_id', '=', engagementId)
    .where('use', '=', use)
    .orderBy('quotation_consent.id')
    .execute();
  return quotations.map((quotation) => ({
    ...quotation,
    consents: consents.filter(({ quotationId }) => quotationId === quotation.id),
  }));
}

const inOrder: readonly Principle[] = ['awareness', 'potential', 'participation', 'coherence'];

async function broughtOut({ tx, partnershipId }: Scope, engagementId: string) {
  const rows = await tx
    .selectFrom('engagement_principle')
    .select(['principle', 'brought_out_by as broughtOutBy'])
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .execute();
  return rows
    .toSorted((a, b) => inOrder.indexOf(a.principle) - inOrder.indexOf(b.principle))
    .flatMap(({ principle, broughtOutBy }) => (broughtOutBy === null ? [] : [{ principle, broughtOutBy }]));
}

/** What sessions there are, for a list of their names. */
export const readSessionNames = ({ tx, partnershipId }: Scope) =>
  tx
    .selectFrom('session')
    .select(['slug', 'title'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('on_date')
    .orderBy('title')
    .execute();
