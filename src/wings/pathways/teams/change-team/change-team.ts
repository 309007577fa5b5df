import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { paths } from '../../paths.ts';
import { mayKeepTeamAt } from '../../policy.ts';
import { changeTeam } from '../../store/teams.ts';
import { teamHappened } from '../events.ts';
import { type FoundTeam, findTeam } from '../find-team.ts';
import { readTeamForm, teamFacts, teamFormPage } from '../team-form.ts';

const formPage = (slug: string, { place, team }: FoundTeam, form: FormView) =>
  teamFormPage(place, form, {
    title: 'Change the team’s name or limit',
    button: 'Keep these changes',
    back: { text: team.name, href: paths.team(slug, place.slug) },
  });

export async function showChangeTeam(ask: Ask): Promise<Ending> {
  const found = await findTeam(ask);
  if (!found) return notFound('team');
  const { team, place } = found;
  return (
    ask.permit(mayKeepTeamAt(ask.seat, place.id)) ??
    formPage(ask.seat.partnership.slug, found, ask.open({ ...team }, team.version))
  );
}

export async function doChangeTeam(ask: Ask): Promise<Ending> {
  const found = await findTeam(ask);
  if (!found) return notFound('team');
  const { team, place } = found;
  const { slug } = ask.seat.partnership;
  const refused = ask.permit(mayKeepTeamAt(ask.seat, place.id));
  if (refused) return refused;
  const read = readTeamForm(ask.body);
  if (!read.ok) return invalid(formPage(slug, found, again(ask.body, read.errors)));
  const done = await ask.act({
    may: mayKeepTeamAt(ask.seat, place.id),
    apply: async (scope) => {
      const version = seenIn(ask.body);
      if (!(await changeTeam(scope, { id: team.id, version }, read.values)))
        return stale({
          what: 'team',
          theirs: teamFacts(team),
          yours: teamFacts(read.values),
          again: paths.changeTeam(slug, place.slug),
        });
      const { acknowledgeWithinDays } = read.values;
      return { result: true, happened: teamHappened.changed(team.id, version + 1, acknowledgeWithinDays) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.team(slug, place.slug), 'The changes are kept.');
}
