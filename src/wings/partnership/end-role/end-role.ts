import { closed, type Ending, isRefusal, notFound, redirect } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { isLastWhoCanInvite, running } from '../person.ts';
import { mayEndRole, mayRead } from '../policy.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import { endMembership, findPerson, readPeople } from '../store/people.ts';

/** With someone's last role their seat is gone at once (signin.running_seats_of); a role given anew brings it back. */
export async function doEndRole(ask: Ask): Promise<Ending> {
  const kept = await ask.act({
    may: mayRead(ask.seat),
    apply: async (scope) => {
      await oneAtATime(scope);
      const person = await findPerson(scope, ask.params.person ?? '');
      const membership = person?.memberships.find(({ id }) => id === ask.params.role);
      if (!person || !membership) return notFound('role');
      const refused = ask.permit(mayEndRole(ask.seat, membership.role, person.id));
      if (refused) return refused;
      if (isLastWhoCanInvite(await readPeople(scope), membership.id))
        return closed(
          'This is the last seat that can invite people. Without it nobody could come in any more.',
          'Make someone else a partnership manager or a facilitator first.',
        );
      if (!(await endMembership(scope, membership.id, ask.today)))
        return closed('This role has ended already.', 'There is nothing left to do.');
      const wasTheLast = running(person.memberships).length === 1;
      return {
        result: { personId: person.id, gone: wasTheLast && person.id === ask.seat.personId },
        happened: happened.roleEnded(person.id, membership.id, ask.today),
      };
    },
  });
  if (isRefusal(kept)) return kept;
  if (kept.gone) return redirect('/', 'Your role has ended. It was your last one there, so its seat is gone.');
  return redirect(paths.person(ask.seat.partnership.slug, kept.personId), 'The role has ended.');
}
