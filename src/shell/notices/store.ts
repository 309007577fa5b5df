// What a notice needs to know of a person: an account to write to, while a role of theirs runs, and what an invitation is for.
import type { Scope } from '../../db/scope.ts';

export async function readAccountId({ tx, partnershipId }: Scope, personId: string): Promise<string | null> {
  const person = await tx
    .selectFrom('person')
    .select('account_id')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', personId)
    .where('left_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership')
          .select('membership.id')
          .whereRef('membership.partnership_id', '=', 'person.partnership_id')
          .whereRef('membership.person_id', '=', 'person.id')
          .where('ended_on', 'is', null),
      ),
    )
    .executeTakeFirst();
  return person?.account_id ?? null;
}

export interface InvitedAs {
  readonly partnership: string;
  readonly shownAs: string;
  readonly invitedBy: string | null;
}

export const readInvited = ({ tx, partnershipId }: Scope, invitationId: string): Promise<InvitedAs | undefined> =>
  tx
    .selectFrom('invitation')
    .innerJoin('partnership', 'partnership.id', 'invitation.partnership_id')
    .innerJoin('person as invited', (join) =>
      join
        .onRef('invited.partnership_id', '=', 'invitation.partnership_id')
        .onRef('invited.id', '=', 'invitation.person_id'),
    )
    .leftJoin('person as inviter', (join) =>
      join
        .onRef('inviter.partnership_id', '=', 'invitation.partnership_id')
        .onRef('inviter.id', '=', 'invitation.invited_by'),
    )
    .select(['partnership.name as partnership', 'invited.shown_as as shownAs', 'inviter.shown_as as invitedBy'])
    .where('invitation.partnership_id', '=', partnershipId)
    .where('invitation.id', '=', invitationId)
    .executeTakeFirst();
