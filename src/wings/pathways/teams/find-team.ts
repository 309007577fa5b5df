// The team of the place that an address names, with everyone who works in it.
import type { Ask } from '../../../shell/route.ts';
import { readMetAs } from '../../agreement/index.ts';
import { type Person, type Place, readPeople, readPlaces } from '../../partnership/index.ts';
import { findTeamAt, readCovers, readTeamProviders } from '../store/teams.ts';
import { type Cover, coverStands, type Member, type MetAs, membersOf, type Team, type TeamProvider } from './team.ts';

export interface FoundPlace {
  readonly place: Place;
  readonly places: readonly Place[];
  readonly team: Team | undefined;
}
export interface FoundTeam extends FoundPlace {
  readonly team: Team;
  readonly providers: readonly TeamProvider[];
  readonly people: readonly Person[];
  readonly members: readonly Member[];
  /** How people chose to be met. */
  readonly met: readonly MetAs[];
  /** That stand now, or begin later. */
  readonly covers: readonly Cover[];
}

export const findPlaceOfTeam = (ask: Ask): Promise<FoundPlace | undefined> =>
  ask.read(async (scope) => {
    const places = await readPlaces(scope);
    const place = places.find(({ slug }) => slug === ask.params.place);
    return place && { place, places, team: await findTeamAt(scope, place.id) };
  });

export const findTeam = (ask: Ask): Promise<FoundTeam | undefined> =>
  ask.read(async (scope) => {
    const places = await readPlaces(scope);
    const place = places.find(({ slug }) => slug === ask.params.place);
    const team = place && (await findTeamAt(scope, place.id));
    if (!place || !team) return undefined;
    const providers = await readTeamProviders(scope, team.id);
    const people = await readPeople(scope);
    const members = membersOf(people, providers, place.id);
    const covers = await readCovers(scope, team.id, ask.today);
    return {
      ...{ place, places, team, providers, people, members },
      met: await readMetAs(scope),
      covers: covers.filter((one) => coverStands(one, members, ask.today)),
    };
  });

/** The provider of this team that the address names. */
export const providerIn = ({ providers }: FoundTeam, ask: Ask): TeamProvider | undefined =>
  providers.find(({ id }) => id === ask.params.teamProvider);
