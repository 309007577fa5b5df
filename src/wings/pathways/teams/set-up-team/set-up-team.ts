import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import type { Place } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { mayKeepTeamAt } from '../../policy.ts';
import { findTeamAt, setUpTeam } from '../../store/teams.ts';
import { teamHappened } from '../events.ts';
import { type FoundPlace, findPlaceOfTeam } from '../find-team.ts';
import { readTeamForm, teamFacts, teamFormPage } from '../team-form.ts';

const formPage = (slug: string, place: Place, form: FormView) =>
  teamFormPage(place, form, {
    title: 'Set up the team',
    button: 'Set it up',
    back: { text: place.name, href: paths.team(slug, place.slug) },
  });

/** Why no team can be set up there, or nothing. */
const hindered = (ask: Ask, { place, team }: FoundPlace): Ending | undefined =>
  ask.permit(mayKeepTeamAt(ask.seat, place.id)) ??
  (place.closedOn !== null
    ? closed(`${place.name} has closed. Nothing new begins there.`, 'Choose the place that its work went to.')
    : team
      ? closed(`${place.name} has a team already.`, 'Open its page to add a provider or to change its name.')
      : undefined);

export async function showSetUpTeam(ask: Ask): Promise<Ending> {
  const found = await findPlaceOfTeam(ask);
  if (!found) return notFound('place');
  const values = { name: 'Recovery team', acknowledgeWithinDays: '2' };
  return hindered(ask, found) ?? formPage(ask.seat.partnership.slug, found.place, ask.open(values));
}

export async function doSetUpTeam(ask: Ask): Promise<Ending> {
  const found = await findPlaceOfTeam(ask);
  if (!found) return notFound('place');
  const { place } = found;
  const { slug } = ask.seat.partnership;
  const refused = hindered(ask, found);
  if (refused) return refused;
  const read = readTeamForm(ask.body);
  if (!read.ok) return invalid(formPage(slug, place, again(ask.body, read.errors)));
  const id = ask.newId();
  const done = await ask.act({
    may: mayKeepTeamAt(ask.seat, place.id),
    apply: async (scope) => {
      if (!(await setUpTeam(scope, { id, placeId: place.id, ...read.values }))) {
        const now = await findTeamAt(scope, place.id);
        return stale({
          what: 'team',
          theirs: now ? teamFacts(now) : [],
          yours: teamFacts(read.values),
          again: paths.team(slug, place.slug),
        });
      }
      return { result: true, happened: teamHappened.setUp(id, place.id) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(paths.addProvider(slug, place.slug), 'The team is set up. Add the first provider.');
}
