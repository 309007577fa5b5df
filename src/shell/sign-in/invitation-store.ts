// Invitations: rows of a partnership, found again by whoever holds the link.
import type pg from 'pg';
import type { Scope } from '../../db/scope.ts';
import type { SecondFactor } from './store.ts';

export interface NewInvitation {
  readonly id: string;
  readonly personId: string;
  readonly tokenHash: Buffer;
  /** Null where there is none: then the person chooses a name to sign in with. */
  readonly email: string | null;
  readonly secondFactor: SecondFactor;
  readonly invitedBy: string | null;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

export async function addInvitation({ tx, partnershipId }: Scope, invitation: NewInvitation): Promise<void> {
  await tx
    .insertInto('invitation')
    .values({
      partnership_id: partnershipId,
      id: invitation.id,
      person_id: invitation.personId,
      token_hash: invitation.tokenHash,
      email: invitation.email,
      second_factor: invitation.secondFactor,
      invited_by: invitation.invitedBy,
      invited_at: invitation.invitedAt,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

const stillToAccept = ({ tx, partnershipId }: Scope) =>
  tx
    .updateTable('invitation')
    .where('partnership_id', '=', partnershipId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null);

/** A new link in place of the old one. @returns whom it is for, or undefined when there is nothing to renew */
export async function changeToken(
  scope: Scope,
  id: string,
  to: { tokenHash: Buffer; expiresAt: Date },
): Promise<{ email: string | null } | undefined> {
  return stillToAccept(scope)
    .set({ token_hash: to.tokenHash, expires_at: to.expiresAt })
    .where('id', '=', id)
    .returning('email')
    .executeTakeFirst();
}

export async function withdrawOne(scope: Scope, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await stillToAccept(scope)
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function withdrawAllOf(scope: Scope, personId: string, now: Date): Promise<void> {
  await stillToAccept(scope).set({ withdrawn_at: now }).where('person_id', '=', personId).execute();
}

/** Takes the invitation for this transaction: a second person with the same link waits, and then finds it accepted. */
export async function acceptOne(scope: Scope, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await stillToAccept(scope)
    .set({ accepted_at: now })
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function giveAccount({ tx, partnershipId }: Scope, personId: string, accountId: string): Promise<void> {
  await tx
    .updateTable('person')
    .set({ account_id: accountId })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', personId)
    .execute();
}

export interface SeatHolder {
  readonly accountId: string | null;
  readonly shownAs: string;
}

export const findSeatHolder = ({ tx, partnershipId }: Scope, personId: string): Promise<SeatHolder | undefined> =>
  tx
    .selectFrom('person')
    .select(['account_id as accountId', 'shown_as as shownAs'])
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst();

export const findOpenEmail = async ({ tx, partnershipId }: Scope, personId: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('invitation')
      .select('email')
      .where('partnership_id', '=', partnershipId)
      .where('person_id', '=', personId)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
  )?.email ?? null;

/** Where a link leads. */
export interface Invitation {
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly id: string;
  readonly personId: string;
  readonly shownAs: string;
  readonly accountId: string | null;
  readonly email: string | null;
  readonly secondFactor: SecondFactor;
  readonly invitedBy: string | null;
  /** False when it was accepted, withdrawn, is too old, or its person has left. */
  readonly stillOpen: boolean;
}

export async function findInvitation(signin: pg.Pool, tokenHash: Buffer): Promise<Invitation | undefined> {
  const { rows } = await signin.query<Invitation>(
    `select partnership_id as "partnershipId", partnership_name as "partnershipName", invitation_id as id, person_id as "personId",
            shown_as as "shownAs", account_id as "accountId", email, second_factor as "secondFactor", invited_by as "invitedBy",
            still_open as "stillOpen"
       from signin.find_invitation($1)`,
    [tokenHash],
  );
  return rows[0];
}
