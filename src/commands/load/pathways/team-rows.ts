// The teams of a data file as rows, and the services that are not here. Pure.
import type { z } from 'zod';
import { slugFor } from '../../../shell/slug.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';
import type { providerAt } from './team-schema.ts';

export function teamRows({ put, keys, newId }: Making, file: PartnershipFile): void {
  file.teams.forEach((team, t) => {
    const at = ['teams', t];
    const id = keys.name('team', team.place, [...at, 'place']);
    put('team', {
      ...{ id, name: team.name, acknowledge_within_days: team.acknowledgeWithinDays },
      place_id: keys.find('place', team.place, [...at, 'place']) ?? '',
    });
    team.providers.forEach((provider, p) => {
      put('team_provider', {
        id: keys.name('team provider', `${team.place} ${provider.partner}`, [...at, 'providers', p]),
        team_id: id,
        partner_id: keys.find('partner', provider.partner, [...at, 'providers', p, 'partner']) ?? '',
        ...{ does: provider.does ?? null, joined_on: provider.joinedOn ?? null, left_on: provider.leftOn ?? null },
      });
    });
    team.cover.forEach((cover, c) => {
      put('cover', {
        ...{ id: newId(), team_id: id, from_on: cover.from, until_on: cover.until },
        person_id: keys.find('person', cover.person, [...at, 'cover', c, 'person']) ?? '',
        by_id: keys.find('person', cover.by, [...at, 'cover', c, 'by']) ?? '',
      });
    });
  });
  file.outsideServices.forEach((service, s) => {
    put('outside_service', {
      id: keys.name('outside service', service.key, ['outsideServices', s, 'key']),
      ...{ slug: slugFor(service.key), name: service.name, area: service.area },
      ...{ secure_mail: service.secureMail ?? null, phone: service.phone ?? null, closed_on: service.closedOn ?? null },
    });
  });
}

/** The id of a provider in the team of a place, or a fault. */
export const findProvider = (
  { keys }: Pick<Making, 'keys'>,
  provider: z.output<typeof providerAt> | undefined,
  at: readonly PropertyKey[],
): string | null => (provider ? keys.find('team provider', `${provider.place} ${provider.partner}`, at) : null);
