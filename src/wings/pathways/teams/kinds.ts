// What this part has in the thread.
import type { Wing } from '../../../shell/wing.ts';
import { readPlaces } from '../../partnership/index.ts';
import { readTeamProviders, readTeams } from '../store/teams.ts';
import { teamPaths } from './paths.ts';
import { providersInWords } from './team.ts';

export const teamKinds: Wing['kinds'] = {
  team: {
    word: 'Team',
    title: async (scope, ids, { partnership: { slug } }) => {
      const places = await readPlaces(scope);
      const providers = await readTeamProviders(scope);
      return new Map(
        (await readTeams(scope))
          .filter(({ id }) => ids.includes(id))
          .map((team) => {
            const place = places.find(({ id }) => id === team.placeId);
            return [
              team.id,
              {
                title: `${team.name}, ${place?.name ?? ''}`,
                href: teamPaths.team(slug, place?.slug ?? ''),
                tier: 'partners',
                on: null,
                note: providersInWords(providers.filter(({ teamId }) => teamId === team.id)),
              },
            ];
          }),
      );
    },
  },
};
