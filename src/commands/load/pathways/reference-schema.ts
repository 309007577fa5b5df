// What a data file may say of references and referrals: keys of the file's top.
import { z } from 'zod';
import { referralStates, travellingKinds } from '../../../wings/pathways/index.ts';
import { day, key, list, some, words } from '../schema-parts.ts';
import { dayOrAgo } from './day-ago.ts';
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
  readyOn: dayOrAgo.optional(),
  sentOn: dayOrAgo,
  sentBy: key.optional(),
  receivedOn: dayOrAgo.optional(),
  decidedOn: dayOrAgo.optional(),
  decidedBy: key.optional(),
});
const goesAlong = some({
  kind: z.enum(travellingKinds),
  words: words.optional(),
  datedOn: dayOrAgo.optional(),
  keptIn: words.optional(),
  agreed: z.boolean().default(true),
  saidOn: dayOrAgo,
  /** The words are destroyed then: leave them out. */
  struckOn: dayOrAgo.optional(),
});
const reference = some({
  key,
  number: words,
  list: providerAt,
  /** Who has the person; without it, whose list it is. */
  with: providerAt.optional(),
  listedOn: dayOrAgo,
  since: dayOrAgo.optional(),
  /** Sealed apart from the rest. */
  name: words,
  born: day,
  release: dayOrAgo.optional(),
  releaseUnknownBecause: words.optional(),
  releasedOn: dayOrAgo.optional(),
  wantsNoHelpOn: dayOrAgo.optional(),
  beside: list(some({ provider: providerAt, since: dayOrAgo, until: dayOrAgo.optional() })),
  goesAlong: list(goesAlong),
  referrals: list(referral),
  moved: list(some({ on: dayOrAgo, was: dayOrAgo.optional(), becomes: dayOrAgo.optional(), because: words })),
});

export const referenceParts = { references: list(reference) };
