// Looking after an invitation: a new link, taking it back, letting someone in again who has lost the way.
import type { Scope } from '../../../db/scope.ts';
import { closed, type Ending, isRefusal, notFound, redirect } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import type { WayIn } from '../invitation.ts';
import { paths } from '../paths.ts';
import { type Person, rolesOf } from '../person.ts';
import { mayInvite, mayLookAfterWayIn } from '../policy.ts';
import { readWaysIn } from '../store/invitations.ts';
import { findPerson } from '../store/people.ts';
import { invitedPage } from './page.ts';

const found =
  (ask: Ask) =>
  async (scope: Scope): Promise<{ person: Person; way: WayIn } | undefined> => {
    const person = await findPerson(scope, ask.params.person ?? '');
    const way = person && (await readWaysIn(scope)).get(person.id);
    return person && way && { person, way };
  };
const noneWaits = closed(
  'No invitation of theirs waits any more.',
  'They have come in, or it was withdrawn. Look at their page again.',
);

export async function doRenewInvitation(ask: Ask): Promise<Ending> {
  const kept = await ask.act({
    may: mayInvite(ask.seat),
    apply: async (scope) => {
      const there = await found(ask)(scope);
      if (!there) return notFound('person');
      const { person, way } = there;
      const refused = ask.permit(mayLookAfterWayIn(ask.seat, rolesOf(person)));
      if (refused) return refused;
      const sent = way.open && (await ask.accounts.renewInvitation(scope, way.open.id, ask.now));
      if (!sent) return noneWaits;
      return { result: { person, sent }, happened: happened.invitationRenewed(person.id, sent.id) };
    },
  });
  return isRefusal(kept) ? kept : invitedPage(kept.sent, kept.person, ask.seat);
}

export async function doWithdrawInvitation(ask: Ask): Promise<Ending> {
  const kept = await ask.act({
    may: mayInvite(ask.seat),
    apply: async (scope) => {
      const there = await found(ask)(scope);
      if (!there) return notFound('person');
      const { person, way } = there;
      const done = way.open && (await ask.accounts.withdrawInvitation(scope, way.open.id, ask.now));
      if (!done) return noneWaits;
      return { result: person.id, happened: happened.invitationWithdrawn(person.id) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(
    paths.person(ask.seat.partnership.slug, kept),
    'The invitation is withdrawn. Its link leads nowhere.',
  );
}

export async function doLetBackIn(ask: Ask): Promise<Ending> {
  const { seat } = ask;
  const kept = await ask.act({
    may: mayInvite(seat),
    apply: async (scope) => {
      const there = await found(ask)(scope);
      if (!there) return notFound('person');
      const { person, way } = there;
      const refused = ask.permit(mayLookAfterWayIn(seat, rolesOf(person)));
      if (refused) return refused;
      const sent = await ask.accounts.letBackIn(scope, {
        personId: person.id,
        email: null,
        secondFactor: way.secondFactor,
        invitedBy: seat.personId,
        now: ask.now,
      });
      if (sent === 'no account') return closed('They have no account yet.', 'Invite them on their page.');
      if (sent === 'seats elsewhere')
        return closed(
          'Their account opens another partnership too, so it cannot be opened anew from here alone.',
          'Whoever administers this installation can do it.',
        );
      return { result: { person, sent }, happened: happened.letBackIn(person.id, sent.id) };
    },
  });
  return isRefusal(kept) ? kept : invitedPage(kept.sent, kept.person, seat);
}
