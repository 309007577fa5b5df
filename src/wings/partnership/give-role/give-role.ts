import type { Scope } from '../../../db/scope.ts';
import { type Ending, invalid, isRefusal, notFound, redirect } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayGiveRoleTo, mayInvite } from '../policy.ts';
import { readPartners } from '../store/partners.ts';
import { addMembership, findPerson } from '../store/people.ts';
import { readPlaces } from '../store/places.ts';
import { readRoleForm } from './form.ts';
import { giveRolePage } from './page.ts';

const found = (ask: Ask) => async (scope: Scope) => {
  const person = await findPerson(scope, ask.params.person ?? '');
  if (!person || person.hasLeft) return undefined;
  return { person, choices: { partners: await readPartners(scope), places: await readPlaces(scope) } };
};

export async function showGiveRole(ask: Ask): Promise<Ending> {
  const there = await ask.read(found(ask));
  return there ? giveRolePage(ask.open({ level: '' }), there.person, there.choices, ask.seat) : notFound('person');
}

export async function doGiveRole(ask: Ask): Promise<Ending> {
  const id = ask.newId();
  const kept = await ask.act({
    may: mayInvite(ask.seat),
    apply: async (scope) => {
      const there = await found(ask)(scope);
      if (!there) return notFound('person');
      const { person, choices } = there;
      const read = readRoleForm(ask.body, choices);
      if (!read.ok) return invalid(giveRolePage(again(ask.body, read.errors), person, choices, ask.seat));
      const refused = ask.permit(mayGiveRoleTo(ask.seat, read.values.role, person.id));
      if (refused) return refused;
      await addMembership(scope, person.id, { id, ...read.values });
      return { result: person.id, happened: happened.roleGiven(person.id, id, read.values.role) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.person(ask.seat.partnership.slug, kept), 'The role is given.');
}
