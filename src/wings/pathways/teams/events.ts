// What can happen to a team. Stored shapes are for ever: add, never change.
import { happeningOf } from '../../../shell/happening.ts';

const team = happeningOf('team');

export const teamHappened = {
  setUp: (id: string, placeId: string) => team('team set up', id, { placeId }),
  changed: (id: string, version: number, acknowledgeWithinDays: number) =>
    team('team changed', id, { version, acknowledgeWithinDays }),
  providerAdded: (id: string, providerId: string) => team('provider added to team', id, { providerId }),
  providerBack: (id: string, providerId: string) => team('provider back in team', id, { providerId }),
  providerChanged: (id: string, providerId: string) => team('provider of team changed', id, { providerId }),
  providerLeft: (id: string, providerId: string, on: string) => team('provider left team', id, { providerId, on }),
  coverSaid: (id: string, coverId: string, from: string, until: string) =>
    team('cover said', id, { coverId, from, until }),
  coverEnded: (id: string, coverId: string, on: string) => team('cover ended', id, { coverId, on }),
};
