// What a data file may say of codes and coding: keys of the file's top.
import { z } from 'zod';
import { dayOrAgo } from '../pathways/day-ago.ts';
import { day, key, list, some, words } from '../schema-parts.ts';

const note = z.string().max(2000).optional();

const code = some({
  key,
  name: z.string().min(1).max(120),
  memo: z.string().max(4000).optional(),
  /** The code it stands under, by its key; one that stands before it in the list. */
  under: key.optional(),
  codable: z.boolean().default(true),
  mergedInto: key.optional(),
});

/** A text of its own, with everything that points at somebody replaced already. Its passages are told by the numbers of their sentences. */
const text = some({
  key,
  name: z.string().min(1).max(120),
  words,
  passages: list(some({ by: key, code: key, sentences: z.array(z.int().min(1)).min(1), memo: note })),
  finished: list(key),
  /** Whether all have finished, so that they see each other's. */
  comparedOn: dayOrAgo.optional(),
});

/** A room that agreed. A passage is a whole contribution. */
const room = some({
  session: key,
  passages: list(some({ by: key, code: key, contribution: key, memo: note })),
});

export const codingParts = {
  /** What rooms said aloud: that what they said may be read for research. */
  researchAgreed: list(some({ session: key, on: day, words })),
  codingProjects: list(
    some({
      key,
      name: z.string().min(1).max(120),
      question: words,
      approval: z.enum(['ethics', 'partnership']),
      approvedBy: words,
      approvedOn: day.optional(),
      startsOn: dayOrAgo,
      endsOn: dayOrAgo,
      coders: z.array(key).min(1),
      codes: list(code),
      texts: list(text),
      rooms: list(room),
    }),
  ),
};
