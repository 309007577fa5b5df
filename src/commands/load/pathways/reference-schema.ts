// What a data file may say of references and referrals: keys of the file's top.
import { z } from 'zod';
import { referralStates, travellingKinds } from '../../../wings/pathways/index.ts';
import { day, key, list, some, words } from '../schema-parts.ts';
import { providerAt } from './team-schema.ts';

const referral = some({
  /** Without it, whoever has the person. */
  from: providerAt.optional(),
  to: providerAt,
  asks: z.enum(['take on', 'work beside']),
  state: z.enum(referralStates),
  /** What they should know. */
  about: words.optional(),
  /** One of the named reasons, and the words to it. */
  because: words.optional(),
  inWords: words.optional(),
  readyOn: day.optional(),
  sentOn: day,
  sentBy: key.optional(),
  receivedOn: day.optional(),
  decidedOn: day.optional(),
  decidedBy: key.optional(),
});
const goesAlong = some({
  kind: z.enum(travellingKinds),
  words: words.optional(),
  datedOn: day.optional(),
  keptIn: words.optional(),
  agreed: z.boolean().default(true),
  saidOn: day,
  /** The words are destroyed then: leave them out. */
  struckOn: day.optional(),
});
const reference = some({
  key,
  number: words,
  list: providerAt,
  /** Who has the person; without it, whose list it is. */
  with: providerAt.optional(),
  listedOn: day,
  since: day.optional(),
  /** Sealed apart from the rest. */
  name: words,
  born: day,
  release: day.optional(),
  releaseUnknownBecause: words.optional(),
  releasedOn: day.optional(),
  wantsNoHelpOn: day.optional(),
  beside: list(some({ provider: providerAt, since: day, until: day.optional() })),
  goesAlong: list(goesAlong),
  referrals: list(referral),
  moved: list(some({ on: day, was: day.optional(), becomes: day.optional(), because: words })),
});

export const referenceParts = { references: list(reference) };
