import { closed, type Ending, isRefusal, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { rolesOf } from '../person.ts';
import { mayInvite, mayLookAfterWayIn } from '../policy.ts';
import { findPerson } from '../store/people.ts';
import { codesPage } from './page.ts';

/** The answer to the button is the sheet itself: the codes are shown once and kept nowhere that they could be read again. */
export async function doIssueCodes(ask: Ask): Promise<Ending> {
  const kept = await ask.act({
    may: mayInvite(ask.seat),
    apply: async (scope) => {
      const person = await findPerson(scope, ask.params.person ?? '');
      if (!person) return notFound('person');
      const refused = ask.permit(mayLookAfterWayIn(ask.seat, rolesOf(person)));
      if (refused) return refused;
      const codes = await ask.accounts.issueCodes(scope, person.id);
      if (!codes)
        return closed(
          'Codes cannot be printed for this person from here.',
          'They have left, or they will come in with an account that they use elsewhere.',
        );
      return { result: { person, codes }, happened: happened.codesIssued(person.id, codes.length) };
    },
  });
  return isRefusal(kept) ? kept : codesPage(kept.person, kept.codes, ask.seat, ask.today);
}
