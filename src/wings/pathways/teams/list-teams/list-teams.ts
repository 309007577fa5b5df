// Every place with its team at a glance. What concerns people stands here as counts, for those who oversee a place.
import { type Ending, page } from '../../../../shell/endings.ts';
import { sentencesOf } from '../../../../shell/list-of.ts';
import type { Ask } from '../../../../shell/route.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { type Place, partnershipPaths, readPeople, readPlaces } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { oversees } from '../../provider.ts';
import { sectionsOf } from '../../sections.ts';
import { readTeamCounts } from '../../store/team-counts.ts';
import { readTeamProviders, readTeams } from '../../store/teams.ts';
import { addCounts, countsInWords, managersOf, membersOf, noCounts, providersInWords, teamStand } from '../team.ts';

const kindHeadings = { prison: 'Prisons', ward: 'Wards', 'community service': 'Community services' } as const;

export async function showTeams(ask: Ask): Promise<Ending> {
  const { seat } = ask;
  const { slug } = seat.partnership;
  const { places, teams, providers, people, counts } = await ask.read(async (scope) => {
    const teams = await readTeams(scope);
    const providers = await readTeamProviders(scope);
    const overseen = teams.filter(({ placeId }) => oversees(seat, placeId)).map(({ id }) => id);
    const seen = providers.filter(({ teamId }) => overseen.includes(teamId)).map(({ id }) => id);
    return {
      ...{ teams, providers, places: await readPlaces(scope), people: await readPeople(scope) },
      counts: await readTeamCounts(scope, seen, ask.today),
    };
  });
  const glance = (place: Place) => {
    const team = teams.find(({ placeId }) => placeId === place.id);
    const own = providers.filter(({ teamId }) => teamId === team?.id);
    const managers = managersOf(people, place.id).here.map(({ shownAs }) => shownAs);
    const sum = addCounts(own.map(({ id }) => counts.get(id) ?? noCounts));
    return {
      place,
      sum,
      row: {
        name: place.name,
        href: paths.team(slug, place.slug),
        words: sentencesOf([
          team?.name ?? 'Nobody has set up a team here',
          own.length > 0 && providersInWords(own),
          team && workingInWords(membersOf(people, own, place.id).length),
        ]),
        note: team && oversees(seat, place.id) ? `${countsInWords(sum)}.` : null,
        state: teamStand({ closedOn: place.closedOn, hasTeam: team !== undefined, manager: managers.length > 0 }),
      },
    };
  };
  const all = places.map(glance);
  const left = all.filter(({ place, sum }) => place.closedOn !== null && sum.people > 0);
  const total = addCounts(all.map(({ sum }) => sum));
  return page('wings/pathways/teams/list-teams/list-teams.njk', {
    title: 'Teams',
    sections: sectionsOf(ask.seat, 'teams'),
    lead:
      teams.length === 0
        ? 'No place has a team yet. The partnership manager of a place sets it up, on the page of that place.'
        : `${plural(teams.length, 'place has', 'places have')} a team. The providers at a place work as one.`,
    total:
      counts.size > 0 ? `${countsInWords(total)}.`.replace('with this team', 'with the teams that you oversee') : null,
    left: left.map(({ sum, row }) => ({
      ...row,
      words: `${plural(sum.people, 'person is', 'people are')} still with its team. They stay there until somebody moves them`,
    })),
    groups: (['prison', 'ward', 'community service'] as const)
      .map((kind) => ({
        title: kindHeadings[kind],
        rows: all.filter(({ place }) => place.kind === kind).map(({ row }) => row),
      }))
      .filter(({ rows }) => rows.length > 0),
    handoversHref: counts.size > 0 ? paths.handovers(slug) : null,
    placesHref: partnershipPaths.places(slug),
  });
}

const workingInWords = (people: number): string =>
  people === 0 ? 'Nobody in it has a seat yet' : `${plural(people, 'person works', 'people work')} in it with a seat`;
