import type { Scope } from '../../../db/scope.ts';
import { closed, type Ending, invalid, isRefusal, notFound } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { invitedPage } from '../invitation/page.ts';
import { rolesOf } from '../person.ts';
import { mayGiveRoleTo, mayInvite, mayLookAfterWayIn } from '../policy.ts';
import { readWaysIn } from '../store/invitations.ts';
import { readPartners } from '../store/partners.ts';
import { addMembership, addPerson, findPerson } from '../store/people.ts';
import { readPlaces } from '../store/places.ts';
import { readInviteForm, readWayForm } from './form.ts';
import { invitePage, sendInvitationPage } from './page.ts';

const choices = async (scope: Scope) => ({ partners: await readPartners(scope), places: await readPlaces(scope) });

export async function showInvite(ask: Ask): Promise<Ending> {
  return invitePage(ask.open({ person: ask.newId(), level: '' }), await ask.read(choices), ask.seat);
}

export async function doInvite(ask: Ask): Promise<Ending> {
  const { seat } = ask;
  const membershipId = ask.newId();
  const kept = await ask.act({
    may: mayInvite(seat),
    apply: async (scope) => {
      const known = await choices(scope);
      const read = readInviteForm(ask.body, known);
      if (!read.ok) return invalid(invitePage(again(ask.body, read.errors), known, seat));
      const { person: id, shownAs, email, secondFactor, ...role } = read.values;
      const refused = ask.permit(mayGiveRoleTo(seat, role.role, id));
      if (refused) return refused;
      if (!(await addPerson(scope, id, shownAs)))
        return closed(
          'This form was sent before, and the person is invited.',
          'Find them in the list of people. On their page you can make a new link.',
        );
      await addMembership(scope, id, { id: membershipId, startedOn: ask.today, ...role });
      const sent = await ask.accounts.invite(scope, {
        personId: id,
        email,
        secondFactor,
        invitedBy: seat.personId,
        now: ask.now,
      });
      return {
        result: { id, shownAs, sent },
        happened: [happened.personInvited(id, sent.id), happened.roleGiven(id, membershipId, role.role)],
      };
    },
  });
  if (isRefusal(kept)) return kept;
  return invitedPage(kept.sent, { id: kept.id, name: null, shownAs: kept.shownAs }, seat);
}

export async function showSendInvitation(ask: Ask): Promise<Ending> {
  const person = await ask.read((scope) => findPerson(scope, ask.params.person ?? ''));
  return person && !person.hasLeft ? sendInvitationPage(ask.open(), person) : notFound('person');
}

export async function doSendInvitation(ask: Ask): Promise<Ending> {
  const { seat } = ask;
  const kept = await ask.act({
    may: mayInvite(seat),
    apply: async (scope) => {
      const person = await findPerson(scope, ask.params.person ?? '');
      const way = person && (await readWaysIn(scope)).get(person.id);
      if (!person || !way) return notFound('person');
      const refused = ask.permit(mayLookAfterWayIn(seat, rolesOf(person)));
      if (refused) return refused;
      const read = readWayForm(ask.body);
      if (!read.ok) return invalid(sendInvitationPage(again(ask.body, read.errors), person));
      if (way.open || way.hasAccount)
        return closed('They are invited already.', 'On their page you can make a new link.');
      const sent = await ask.accounts.invite(scope, {
        personId: person.id,
        ...read.values,
        invitedBy: seat.personId,
        now: ask.now,
      });
      return { result: { person, sent }, happened: happened.personInvited(person.id, sent.id) };
    },
  });
  return isRefusal(kept) ? kept : invitedPage(kept.sent, kept.person, seat);
}
