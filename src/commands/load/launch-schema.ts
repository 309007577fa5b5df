// What a data file may say of the launch of a working agreement, and of meet the team.
import { z } from 'zod';
import { day, key, list, some, words } from './schema-parts.ts';

const time = z.string().regex(/^\d\d:\d\d$/, 'a time is written HH:MM');

export const launch = some({
  /** The working agreement that is launched. */
  agreement: key,
  on: day.optional(),
  at: time.optional(),
  /** Where no day is known: October 2013. */
  when: words.optional(),
  where: words.optional(),
  state: z.enum(['planned', 'held', 'called off']).default('planned'),
  because: words.optional(),
  people: z.int().min(0).optional(),
  cameOfIt: words.optional(),
  programme: list(
    some({
      at: time.optional(),
      words,
      /** Who speaks, by role. */
      by: words.optional(),
      speaker: key.optional(),
      name: words.optional(),
    }),
  ),
  invited: list(some({ person: key, answer: z.enum(['coming', 'not coming']).optional() })),
});
export type LaunchPart = z.output<typeof launch>;

export const teamEntry = some({
  person: key,
  name: words.optional(),
  about: words.optional(),
  places: list(key),
});
