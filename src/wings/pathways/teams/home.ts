// What this part has for the first page of whoever oversees a place: people whom nobody works with, and a closed place where people are.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { plural } from '../../../shell/words-in-time.ts';
import { readPeople, readPlaces } from '../../partnership/index.ts';
import { oversees } from '../provider.ts';
import { readTeamCounts } from '../store/team-counts.ts';
import { readTeamProviders, readTeams } from '../store/teams.ts';
import { teamPaths } from './paths.ts';
import { addCounts, membersOf, noCounts } from './team.ts';

const nothing: HomePart = { needsYou: [], dueSoon: [], changed: [] };

export async function teamHome(ask: Ask): Promise<HomePart> {
  const { seat } = ask;
  if (!seat.memberships.some(({ role }) => role === 'partnership manager')) return nothing;
  const { slug } = seat.partnership;
  const needsYou = await ask.read(async (scope) => {
    const teams = (await readTeams(scope)).filter(({ placeId }) => oversees(seat, placeId));
    const providers = (await readTeamProviders(scope)).filter(({ teamId }) => teams.some(({ id }) => id === teamId));
    const counts = await readTeamCounts(
      scope,
      providers.map(({ id }) => id),
      ask.today,
    );
    const [places, people] = [await readPlaces(scope), await readPeople(scope)];
    return teams.flatMap((team) => {
      const place = places.find(({ id }) => id === team.placeId);
      const own = providers.filter(({ teamId }) => teamId === team.id);
      const { people: held, workerLeft } = addCounts(own.map(({ id }) => counts.get(id) ?? noCounts));
      if (!place) return [];
      const need = (title: string, words: string, word: string) => ({
        ...{ title, words, href: teamPaths.team(slug, place.slug) },
        state: { kind: 'nobody', word },
      });
      const with_ = plural(held, 'person is', 'people are');
      return [
        ...(held > 0 && place.closedOn !== null
          ? [need(place.name, `It has closed, and ${with_} still with its team.`, 'Closed')]
          : []),
        ...(held > 0 && !membersOf(people, own, place.id).some(({ worksWithPeople }) => worksWithPeople)
          ? [need(place.name, `${with_} with this team, and nobody in it has a seat.`, 'Nobody yet')]
          : []),
        ...(workerLeft > 0
          ? [need(place.name, `${plural(workerLeft, 'open handover')} whose named worker has left.`, 'Nobody')]
          : []),
      ];
    });
  });
  return { ...nothing, needsYou };
}
