import type { Scope } from '../../../../db/scope.ts';
import { type Ending, invalid, isRefusal, page, redirect } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { rolesOf, shownName } from '../../person.ts';
import { mayNameCoLead, mayNameCoLeads } from '../../policy.ts';
import { addCoLeadership, nameCoLead, readCoLeaderships } from '../../store/co-leads.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import { readPeople } from '../../store/people.ts';
import { readPlaces } from '../../store/places.ts';
import { namingFault, sides, sideWords } from '../co-lead.ts';
import { readNamingForm } from './form.ts';

const readChoices = (ask: Ask) => async (scope: Scope) => ({
  places: await readPlaces(scope),
  people: (await readPeople(scope)).filter(
    (person) => !person.hasLeft && rolesOf(person).length > 0 && person.id !== ask.seat.personId,
  ),
});
type Choices = Awaited<ReturnType<ReturnType<typeof readChoices>>>;

const namingPage = (form: FormView, { places, people }: Choices) =>
  page('wings/partnership/leading/name-co-lead/name-co-lead.njk', {
    title: 'Name a co-lead',
    places: places.map(({ id, name }) => ({ value: id, text: name })),
    people: people.map((person) => ({ value: person.id, text: shownName(person) })),
    sides: sides.map((side) => ({ value: side, text: sideWords[side] })),
    form,
  });

export async function showNameCoLead(ask: Ask): Promise<Ending> {
  return namingPage(ask.open(), await ask.read(readChoices(ask)));
}

export async function doNameCoLead(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const kept = await ask.act({
    may: mayNameCoLeads(ask.seat),
    apply: async (scope) => {
      await oneAtATime(scope);
      const choices = await readChoices(ask)(scope);
      // nobody names themselves: their own name is not among the answers, and is refused by itself
      const own = ask.body.personId === ask.seat.personId && ask.permit(mayNameCoLead(ask.seat, ask.seat.personId));
      if (own) return own;
      const read = readNamingForm(ask.body, choices);
      if (!read.ok) return invalid(namingPage(again(ask.body, read.errors), choices));
      const { placeId, leads, personId, side } = read.values;
      const there = (await readCoLeaderships(scope)).find((one) => one.placeId === placeId);
      const person = choices.people.find((one) => one.id === personId);
      const roles = person ? rolesOf(person) : [];
      const fault =
        there && there.leads !== leads
          ? { name: 'leads', text: `${there.leads === 2 ? 'Two' : 'Four'} lead together there. Choose that` }
          : namingFault(there ?? { leads, people: [] }, { personId, side, roles });
      if (fault) return invalid(namingPage(again(ask.body, [fault]), choices));
      const coLeadershipId = there?.id ?? ask.newId();
      if (!there) await addCoLeadership(scope, { id: coLeadershipId, placeId, leads });
      const id = ask.newId();
      await nameCoLead(scope, { id, coLeadershipId, personId, side }, ask.today);
      await ask.tell(scope, [personId]);
      return { result: true, happened: happened.coLeadNamed(id, coLeadershipId, side) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.coLeads(slug), 'They are named. It counts when they have said yes.');
}
