// All of this wing's SQL about commitments and what each side says of them.
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { listed } from '../../../db/listed.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Commitment, Met } from '../commitment.ts';
import type { Side } from '../expectation.ts';
import { partyOf } from './expectations.ts';
import type { Which } from './which.ts';

/** A commitment is met only where its expectation may be. */
export async function readCommitmentRows({ tx, partnershipId }: Scope, which: Which): Promise<Commitment[]> {
  let query = tx
    .selectFrom('commitment as c')
    .innerJoin('expectation as e', (join) =>
      join.onRef('e.partnership_id', '=', 'c.partnership_id').onRef('e.id', '=', 'c.expectation_id'),
    )
    .select([
      'c.id',
      'c.expectation_id as expectationId',
      'e.slug as expectationSlug',
      'e.engagement_id as engagementId',
      'e.title',
      'c.words',
      'e.from_partner_id',
      'e.from_perspective_id',
      'e.to_partner_id',
      'e.to_perspective_id',
      'c.owner',
      'c.made_on as madeOn',
      'c.due_on as dueOn',
      'e.tier',
      'c.version',
    ])
    .select((its) =>
      jsonArrayFrom(
        its
          .selectFrom('commitment_check')
          .select(['by_side as bySide', 'met', 'words', 'checked_on as checkedOn'])
          .where('partnership_id', '=', partnershipId)
          .whereRef('commitment_id', '=', 'c.id')
          .orderBy('checked_on')
          .orderBy('id'),
      ).as('checks'),
    )
    .where('c.partnership_id', '=', partnershipId)
    .where('e.tier', 'in', which.tiers);
  if (which.engagementId) query = query.where('e.engagement_id', '=', which.engagementId);
  if (which.ids) query = query.where('c.id', 'in', listed(which.ids));
  const rows = await query.orderBy('c.due_on').orderBy('c.id').execute();
  return rows.map(({ from_partner_id, from_perspective_id, to_partner_id, to_perspective_id, ...row }) => ({
    ...row,
    from: partyOf(from_partner_id, from_perspective_id),
    to: partyOf(to_partner_id, to_perspective_id),
  }));
}

/** What was promised when this was accepted. */
export const findCommitmentOf = (
  { tx, partnershipId }: Scope,
  expectationId: string,
): Promise<{ id: string } | undefined> =>
  tx
    .selectFrom('commitment')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('expectation_id', '=', expectationId)
    .executeTakeFirst();

export interface NewCommitment {
  readonly id: string;
  readonly expectationId: string;
  readonly words: string;
  readonly owner: string;
  readonly ownerPartnerId: string | null;
  readonly dueOn: string | null;
  readonly on: string;
}
export async function addCommitment({ tx, partnershipId }: Scope, made: NewCommitment): Promise<void> {
  await tx
    .insertInto('commitment')
    .values({
      partnership_id: partnershipId,
      id: made.id,
      expectation_id: made.expectationId,
      words: made.words,
      owner: made.owner,
      owner_partner_id: made.ownerPartnerId,
      due_on: made.dueOn,
      made_on: made.on,
    })
    .execute();
}

/** @returns false when it is no longer the version decided from */
export async function changeCommitment(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  to: { owner: string; dueOn: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('commitment')
    .set({ owner: to.owner, due_on: to.dueOn, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export interface NewCheck {
  readonly id: string;
  readonly commitmentId: string;
  readonly bySide: Side;
  readonly met: Met;
  readonly words: string | null;
  readonly on: string;
  readonly by: string;
  readonly inTheRoom: boolean;
}
/** Each saying stands; the last of a side is what it says now. */
export async function addCheck({ tx, partnershipId }: Scope, check: NewCheck): Promise<void> {
  await tx
    .insertInto('commitment_check')
    .values({
      partnership_id: partnershipId,
      id: check.id,
      commitment_id: check.commitmentId,
      by_side: check.bySide,
      met: check.met,
      words: check.words,
      checked_on: check.on,
      checked_by: check.by,
      in_the_room: check.inTheRoom,
    })
    .execute();
}
