// All of this wing's SQL about the working agreement while it is drafted: its sections, who signs it, what was said of it.
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { once } from '../../../db/once.ts';
import type { Scope } from '../../../db/scope.ts';
import type { WorkingAgreement } from '../working-agreement.ts';

export const readWorkingAgreements = once(
  async ({ tx, partnershipId }: Scope, { slug }: { slug?: string } = {}): Promise<WorkingAgreement[]> => {
    let query = tx
      .selectFrom('working_agreement as a')
      .select(['a.id', 'a.slug', 'a.title', 'a.review_on as reviewOn', 'a.version'])
      .select((its) => [
        jsonArrayFrom(
          its
            .selectFrom('agreement_section')
            .select([
              'id',
              'place_id as placeId',
              'position',
              'kind',
              'heading',
              'words',
              'locked_by as lockedBy',
              'locked_until as lockedUntil',
              'version',
            ])
            .where('partnership_id', '=', partnershipId)
            .whereRef('agreement_id', '=', 'a.id')
            .where('removed_on', 'is', null)
            .orderBy('position')
            .orderBy('id'),
        ).as('sections'),
        jsonArrayFrom(
          its
            .selectFrom('agreement_partner')
            .select(['partner_id as partnerId', 'since', 'left_on as leftOn', 'left_because as leftBecause', 'version'])
            .where('partnership_id', '=', partnershipId)
            .whereRef('agreement_id', '=', 'a.id')
            .orderBy('partner_id'),
        ).as('signatories'),
        jsonArrayFrom(
          its
            .selectFrom('agreement_clause')
            .select(['commitment_id as commitmentId', 'section_id as sectionId'])
            .where('partnership_id', '=', partnershipId)
            .whereRef('agreement_id', '=', 'a.id')
            .orderBy('commitment_id'),
        ).as('placings'),
        jsonArrayFrom(
          its
            .selectFrom('agreement_response')
            .select([
              'id',
              'perspective_id as perspectiveId',
              'words',
              'what_changed as whatChanged',
              'said_on as saidOn',
              'version',
            ])
            .where('partnership_id', '=', partnershipId)
            .whereRef('agreement_id', '=', 'a.id')
            .orderBy('id'),
        ).as('responses'),
      ])
      .where('a.partnership_id', '=', partnershipId);
    if (slug !== undefined) query = query.where('a.slug', '=', slug);
    const rows = await query.orderBy('a.id').execute();
    return rows.map(({ sections, ...agreement }) => ({
      ...agreement,
      // an instant comes out of JSON as its words
      sections: sections.map((section) => ({
        ...section,
        lockedUntil: section.lockedUntil === null ? null : new Date(section.lockedUntil),
      })),
    }));
  },
);

export interface NewAgreement {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly reviewOn: string | null;
  readonly on: string;
}
export async function addWorkingAgreement({ tx, partnershipId }: Scope, made: NewAgreement): Promise<void> {
  await tx
    .insertInto('working_agreement')
    .values({
      partnership_id: partnershipId,
      id: made.id,
      slug: made.slug,
      title: made.title,
      review_on: made.reviewOn,
      made_on: made.on,
    })
    .execute();
}

export async function takenAgreementSlugs({ tx, partnershipId }: Scope): Promise<string[]> {
  const rows = await tx
    .selectFrom('working_agreement')
    .select('slug')
    .where('partnership_id', '=', partnershipId)
    .execute();
  return rows.map(({ slug }) => slug);
}

/**
 * Holds the agreement still until the act is over, so that two who change or freeze it at once see each other.
 * @returns the number of a version that is out for signing: then its words are not changed
 */
export async function holdAgreement({ tx, partnershipId }: Scope, id: string): Promise<number | undefined> {
  await tx
    .selectFrom('working_agreement')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  const out = await tx
    .selectFrom('agreement_version')
    .select('number')
    .where('partnership_id', '=', partnershipId)
    .where('agreement_id', '=', id)
    .where('state', '=', 'out for signing')
    .executeTakeFirst();
  return out?.number;
}

/** @returns false when it is no longer the version decided from */
export async function changeAgreement(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  to: { title: string; reviewOn: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('working_agreement')
    .set({ title: to.title, review_on: to.reviewOn, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Who signs: those chosen come in or back, and nobody goes out by this. */
export async function addSignatories(
  { tx, partnershipId }: Scope,
  agreementId: string,
  partnerIds: readonly string[],
  on: string,
): Promise<void> {
  for (const partnerId of partnerIds)
    await tx
      .insertInto('agreement_partner')
      .values({ partnership_id: partnershipId, agreement_id: agreementId, partner_id: partnerId, since: on })
      .onConflict((conflict) =>
        conflict
          .columns(['partnership_id', 'agreement_id', 'partner_id'])
          .doUpdateSet((its) => ({
            since: on,
            left_on: null,
            left_because: null,
            version: its('agreement_partner.version', '+', 1),
          }))
          .where('agreement_partner.left_on', 'is not', null),
      )
      .execute();
}

/** @returns false when that partner had left already */
export async function leaveAgreement(
  { tx, partnershipId }: Scope,
  left: { agreementId: string; partnerId: string; on: string; because: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreement_partner')
    .set((its) => ({ left_on: left.on, left_because: left.because, version: its('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('agreement_id', '=', left.agreementId)
    .where('partner_id', '=', left.partnerId)
    .where('left_on', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Where a commitment stands: in a section, left out (null), or (undefined) where it stands by itself. */
export async function placePromise(
  { tx, partnershipId }: Scope,
  agreementId: string,
  commitmentId: string,
  sectionId: string | null | undefined,
): Promise<void> {
  if (sectionId === undefined) {
    await tx
      .deleteFrom('agreement_clause')
      .where('partnership_id', '=', partnershipId)
      .where('agreement_id', '=', agreementId)
      .where('commitment_id', '=', commitmentId)
      .execute();
    return;
  }
  await tx
    .insertInto('agreement_clause')
    .values({
      partnership_id: partnershipId,
      agreement_id: agreementId,
      commitment_id: commitmentId,
      section_id: sectionId,
    })
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'agreement_id', 'commitment_id']).doUpdateSet({ section_id: sectionId }),
    )
    .execute();
}

export interface NewResponse {
  readonly id: string;
  readonly agreementId: string;
  readonly perspectiveId: string;
  readonly words: string;
  readonly whatChanged: string | null;
  readonly on: string;
  readonly by: string;
}
export async function addResponse({ tx, partnershipId }: Scope, kept: NewResponse): Promise<void> {
  await tx
    .insertInto('agreement_response')
    .values({
      partnership_id: partnershipId,
      id: kept.id,
      agreement_id: kept.agreementId,
      perspective_id: kept.perspectiveId,
      words: kept.words,
      what_changed: kept.whatChanged,
      said_on: kept.on,
      kept_by: kept.by,
    })
    .execute();
}

/** @returns false when it is no longer the version decided from */
export async function changeResponse(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  to: { words: string; whatChanged: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreement_response')
    .set({ words: to.words, what_changed: to.whatChanged, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The words go, and nothing of them stays here but that somebody was asked. */
export async function dropResponse({ tx, partnershipId }: Scope, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreement_response')
    .set((its) => ({ words: null, what_changed: null, version: its('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('words', 'is not', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
