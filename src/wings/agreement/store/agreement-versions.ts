// All of this wing's SQL about what was frozen and who signed it. The database keeps the promise too: see the triggers.
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Scope } from '../../../db/scope.ts';
import type { AgreementVersion, ReviewAnswer, Signature, VersionState } from '../working-agreement.ts';

export async function readVersions(
  { tx, partnershipId }: Scope,
  which: { agreementId?: string; ids?: readonly string[] } = {},
): Promise<AgreementVersion[]> {
  let query = tx
    .selectFrom('agreement_version as v')
    .select([
      'v.id',
      'v.agreement_id as agreementId',
      'v.number',
      'v.state',
      'v.bytes',
      'v.digest',
      'v.frozen_at as frozenAt',
      'v.in_force_on as inForceOn',
      'v.ended_on as endedOn',
      'v.because',
      'v.review_on as reviewOn',
      'v.review_called_at as reviewCalledAt',
      'v.review_answer as reviewAnswer',
      'v.review_words as reviewWords',
      'v.reviewed_on as reviewedOn',
      'v.version',
    ])
    .select((its) => [
      jsonArrayFrom(
        its
          .selectFrom('agreement_version_partner')
          .select(['partner_id as partnerId', 'name'])
          .where('partnership_id', '=', partnershipId)
          .whereRef('version_id', '=', 'v.id')
          .orderBy('partner_id'),
      ).as('needs'),
      jsonArrayFrom(
        its
          .selectFrom('agreement_signature')
          .select([
            'id',
            'partner_id as partnerId',
            'how',
            'signed_as as signedAs',
            'signed_on as signedOn',
            'entered_by as enteredBy',
            'checked_by as checkedBy',
            'joins',
            'fell_because as fellBecause',
          ])
          .where('partnership_id', '=', partnershipId)
          .whereRef('version_id', '=', 'v.id')
          .orderBy('entered_at')
          .orderBy('id'),
      ).as('signatures'),
    ])
    .where('v.partnership_id', '=', partnershipId);
  if (which.agreementId) query = query.where('v.agreement_id', '=', which.agreementId);
  if (which.ids) query = query.where('v.id', 'in', which.ids);
  const rows = await query.orderBy('v.number', 'desc').execute();
  return rows.map(({ needs, ...version }) => ({
    ...version,
    needs: needs.map(({ partnerId }) => partnerId),
    namedAs: Object.fromEntries(needs.flatMap(({ partnerId, name }) => (name === null ? [] : [[partnerId, name]]))),
  }));
}

export interface Frozen {
  readonly id: string;
  readonly agreementId: string;
  readonly number: number;
  readonly bytes: Buffer;
  readonly digest: Buffer;
  readonly reviewOn: string | null;
  readonly needs: readonly { readonly partnerId: string; readonly name: string }[];
  readonly now: Date;
  readonly by: string;
}
export async function addVersion({ tx, partnershipId }: Scope, frozen: Frozen): Promise<void> {
  await tx
    .insertInto('agreement_version')
    .values({
      partnership_id: partnershipId,
      id: frozen.id,
      agreement_id: frozen.agreementId,
      number: frozen.number,
      state: 'out for signing',
      bytes: frozen.bytes,
      digest: frozen.digest,
      frozen_at: frozen.now,
      frozen_by: frozen.by,
      review_on: frozen.reviewOn,
    })
    .execute();
  for (const { partnerId, name } of frozen.needs)
    await tx
      .insertInto('agreement_version_partner')
      .values({ partnership_id: partnershipId, version_id: frozen.id, partner_id: partnerId, name })
      .execute();
}

/** Holds a version still until the act is over, so that the last two who sign see each other. Read it again after. */
export async function holdVersion({ tx, partnershipId }: Scope, id: string): Promise<AgreementVersion | undefined> {
  await tx
    .selectFrom('agreement_version')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  const [version] = await readVersions({ tx, partnershipId }, { ids: [id] });
  return version;
}

export interface NewSignature extends Pick<Signature, 'id' | 'partnerId' | 'how' | 'signedAs' | 'signedOn' | 'joins'> {
  readonly versionId: string;
  readonly digest: Buffer;
  readonly by: string;
  readonly now: Date;
}
export async function addSignature({ tx, partnershipId }: Scope, signature: NewSignature): Promise<void> {
  await tx
    .insertInto('agreement_signature')
    .values({
      partnership_id: partnershipId,
      id: signature.id,
      version_id: signature.versionId,
      partner_id: signature.partnerId,
      digest: signature.digest,
      how: signature.how,
      signed_by: signature.how === 'on screen' ? signature.by : null,
      signed_as: signature.signedAs,
      signed_on: signature.signedOn,
      entered_by: signature.by,
      entered_at: signature.now,
      joins: signature.joins,
    })
    .execute();
}

/** @returns false when it was checked, or fell, meanwhile, or its version is one that nobody signs any more */
export async function checkSignature(
  { tx, partnershipId }: Scope,
  id: string,
  { by, now }: { by: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreement_signature')
    .set({ checked_by: by, checked_at: now })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('how', '=', 'with a pen')
    .where('checked_by', 'is', null)
    .where('fell_at', 'is', null)
    .where('entered_by', '!=', by)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('agreement_version as v')
          .select('v.id')
          .where('v.partnership_id', '=', partnershipId)
          .whereRef('v.id', '=', 'agreement_signature.version_id')
          .where('v.state', 'in', ['out for signing', 'in force']),
      ),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Signatures fall with their version, or one at a time when somebody takes theirs back. */
export async function letFall(
  { tx, partnershipId }: Scope,
  which: { versionId: string; id?: string },
  { because, now }: { because: string; now: Date },
): Promise<number> {
  let query = tx
    .updateTable('agreement_signature')
    .set({ fell_at: now, fell_because: because })
    .where('partnership_id', '=', partnershipId)
    .where('version_id', '=', which.versionId)
    .where('fell_at', 'is', null);
  if (which.id) query = query.where('id', '=', which.id);
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export interface MovedVersion {
  readonly id: string;
  readonly from: VersionState;
  readonly to: VersionState;
  readonly inForceOn?: string;
  readonly endedOn?: string;
  readonly because?: string;
}
/** @returns false when it is no longer in the state decided from */
export async function moveVersion({ tx, partnershipId }: Scope, moved: MovedVersion): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreement_version')
    .set((its) => ({
      state: moved.to,
      version: its('version', '+', 1),
      ...(moved.inForceOn && { in_force_on: moved.inForceOn }),
      ...(moved.endedOn && { ended_on: moved.endedOn }),
      ...(moved.because && { because: moved.because }),
    }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', moved.id)
    .where('state', '=', moved.from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export interface Reviewed {
  readonly id: string;
  readonly seen: number;
  readonly answer: ReviewAnswer;
  readonly words: string | null;
  readonly on: string;
  readonly by: string;
  /** The next day on which everyone is asked; only when it is kept as it is. */
  readonly nextOn: string | null;
}
/** @returns false when it is no longer as it was decided from */
export async function keepReview({ tx, partnershipId }: Scope, reviewed: Reviewed): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreement_version')
    .set({
      review_answer: reviewed.answer,
      review_words: reviewed.words,
      reviewed_on: reviewed.on,
      reviewed_by: reviewed.by,
      version: reviewed.seen + 1,
      ...(reviewed.nextOn && { review_on: reviewed.nextOn, review_called_at: null }),
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', reviewed.id)
    .where('version', '=', reviewed.seen)
    .where('state', '=', 'in force')
    .where('review_called_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
