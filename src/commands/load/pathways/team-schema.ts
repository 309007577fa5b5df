// What a data file may say of teams, and of services that are not here: keys of the file's top.
import { z } from 'zod';
import { day, key, list, some, words } from '../schema-parts.ts';

const team = some({
  place: key,
  name: words,
  acknowledgeWithinDays: z.int().min(1).max(14).default(2),
  /**
   * A provider is meant elsewhere in the file as `team.partner`, for example `{ place: larkmere, partner: lanternway }`. A source can
   * say that there is a team at a place and not who is in it: then there are none, and pages say so.
   */
  providers: list(some({ partner: key, does: words.optional(), joinedOn: day.optional(), leftOn: day.optional() })),
  /** Keys of people who work in the team. */
  cover: list(some({ person: key, by: key, from: day, until: day })),
});
const outsideService = some({
  key,
  name: words,
  area: words,
  secureMail: words.optional(),
  phone: words.optional(),
  closedOn: day.optional(),
});

/** A provider in the team of a place. */
export const providerAt = some({ place: key, partner: key });

export const teamParts = { teams: list(team), outsideServices: list(outsideService) };
