// What this wing reads of invitations. Writing them is the work of sign-in, inside our acts.
import type { Scope } from '../../../db/scope.ts';
import type { Invitation, WayIn } from '../invitation.ts';

/** Those neither accepted nor withdrawn, the oldest first. */
export const readOpenInvitations = ({ tx, partnershipId }: Scope): Promise<Invitation[]> =>
  tx
    .selectFrom('invitation')
    .select([
      'id',
      'person_id as personId',
      'email',
      'second_factor as secondFactor',
      'invited_at as invitedAt',
      'expires_at as expiresAt',
    ])
    .where('partnership_id', '=', partnershipId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('invited_at')
    .orderBy('id')
    .execute();

/** For everyone who has not left. */
export async function readWaysIn(scope: Scope): Promise<ReadonlyMap<string, WayIn>> {
  const { tx, partnershipId } = scope;
  const open = new Map((await readOpenInvitations(scope)).map((invitation) => [invitation.personId, invitation]));
  const people = await tx
    .selectFrom('person')
    .select([
      'id',
      'account_id as accountId',
      (person) =>
        person
          .selectFrom('invitation')
          .select('second_factor')
          .whereRef('invitation.partnership_id', '=', 'person.partnership_id')
          .whereRef('invitation.person_id', '=', 'person.id')
          .orderBy('invited_at', 'desc')
          .limit(1)
          .as('secondFactor'),
    ])
    .where('partnership_id', '=', partnershipId)
    .where('left_at', 'is', null)
    .execute();
  return new Map(
    people.map(({ id, accountId, secondFactor }) => [
      id,
      {
        open: open.get(id) ?? null,
        hasAccount: accountId !== null,
        secondFactor: secondFactor ?? 'printed codes',
      },
    ]),
  );
}
