// Who covers for whom, and until when: said by the person who is away, or by the partnership manager.
import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import { again, day, type FormView, id, readForm } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { paths } from '../../paths.ts';
import { maySayCover } from '../../policy.ts';
import { oversees } from '../../provider.ts';
import { addCover, readCovers } from '../../store/teams.ts';
import { teamHappened } from '../events.ts';
import { type FoundTeam, findTeam } from '../find-team.ts';
import { coverFault, metAs } from '../team.ts';

const schema = z.object({
  personId: id('Choose who is away'),
  byId: id('Choose who covers'),
  fromOn: day('Write the first day'),
  untilOn: day('Write the last day'),
});

/** Somebody who does not manage the team says it for themselves. */
const forWhom = (ask: Ask, { members, place }: FoundTeam) =>
  oversees(ask.seat, place.id) ? members : members.filter(({ personId }) => personId === ask.seat.personId);

const mayAny = (ask: Ask, { place, members }: FoundTeam) =>
  maySayCover(
    ask.seat,
    place.id,
    ask.seat.personId,
    members.map(({ personId }) => personId),
  );

function formPage(ask: Ask, found: FoundTeam, form: FormView) {
  const { place, team, members, met } = found;
  const choices = (of: FoundTeam['members']) =>
    of.map((one) => ({ value: one.personId, text: metAs(one, met, place.id, 'screen').name }));
  return askedPage(
    {
      title: 'Who covers for whom?',
      asked: `${team.name}, ${place.name}`,
      back: { text: team.name, href: paths.team(ask.seat.partnership.slug, place.slug) },
      fields: [
        {
          is: 'select',
          name: 'personId',
          options: { label: 'Who is away?', empty: 'Choose', items: choices(forWhom(ask, found)) },
        },
        { is: 'select', name: 'byId', options: { label: 'Who covers?', empty: 'Choose', items: choices(members) } },
        { is: 'day', name: 'fromOn', options: { label: 'From which day?' } },
        {
          is: 'day',
          name: 'untilOn',
          options: { label: 'Until which day?', hint: 'It ends by itself after this day' },
        },
      ],
      button: 'Keep it',
      next: [
        'Everyone with a seat sees it on the team’s page. Nobody is asked why somebody is away.',
        'It opens nothing that whoever covers could not see before. It ends early when either of the two leaves the team.',
      ],
      form,
    },
    { worriedAt: place.slug },
  );
}

export async function showAddCover(ask: Ask): Promise<Ending> {
  const found = await findTeam(ask);
  if (!found) return notFound('team');
  const own = forWhom(ask, found);
  const values = { fromOn: ask.today, ...(own.length === 1 && { personId: own[0]?.personId }) };
  return ask.permit(mayAny(ask, found)) ?? formPage(ask, found, ask.open(values));
}

export async function doAddCover(ask: Ask): Promise<Ending> {
  const found = await findTeam(ask);
  if (!found) return notFound('team');
  const { place, team, members } = found;
  const { slug } = ask.seat.partnership;
  const refused = ask.permit(mayAny(ask, found));
  if (refused) return refused;
  const memberIds = members.map(({ personId }) => personId);
  const read = readForm(schema, ask.body, (said) =>
    (['personId', 'byId'] as const).flatMap((name) => {
      const chosen = said[name];
      return chosen && !memberIds.includes(chosen) ? [{ name, text: 'Choose somebody on the page' }] : [];
    }),
  );
  if (!read.ok) return invalid(formPage(ask, found, again(ask.body, read.errors)));
  const coverId = ask.newId();
  const said = read.values;
  const done = await ask.act({
    may: maySayCover(ask.seat, place.id, said.personId, memberIds),
    apply: async (scope) => {
      const fault = coverFault(said, await readCovers(scope, team.id, ask.today), ask.today);
      if (fault) return invalid(formPage(ask, found, again(ask.body, [fault])));
      await addCover(scope, { id: coverId, teamId: team.id, ...said });
      return { result: true, happened: teamHappened.coverSaid(team.id, coverId, said.fromOn, said.untilOn) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.team(slug, place.slug), 'It is kept.');
}
