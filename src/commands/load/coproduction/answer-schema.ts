/** What a data file may say of what was told, put, answered and told back: keys of the file's top. */
import { z } from 'zod';
import { day, key, list, some, words } from '../schema-parts.ts';

const way = z.enum(['page', 'e-mail', 'slip', 'read out', 'post', 'notice', 'not at all']);
const teller = some({
  person: key.optional(),
  email: z.email().optional(),
  hearBy: way,
  language: z.enum(['en', 'cy']).default('en'),
  easyRead: z.boolean().default(false),
  stopped: z.enum(['transferred', 'released', 'died', 'asked not to be']).optional(),
});
const told = some({
  key,
  source: z.enum(['dialogue', 'complaint theme', 'story', 'survey', 'paper', 'course']),
  words,
  place: key.optional(),
  perspective: key.optional(),
  session: key.optional(),
  theme: key.optional(),
  on: day.optional(),
  anonymous: z.boolean().default(false),
  takenBy: key.optional(),
  heardTimes: z.int().min(1).optional(),
  chosenBy: z.enum(['its speaker', 'the room']).optional(),
  tellable: z.enum(['no', 'perhaps', 'yes, and they know']).optional(),
  state: z.enum(['received', 'kept', 'set aside']).default('kept'),
  because: words.optional(),
  tier: z.enum(['facilitators', 'room', 'partners']),
  teller: teller.optional(),
});
const saying = some({
  says: z.enum(['yes', 'partly', 'no']),
  words: words.optional(),
  way: z.enum(['themselves', 'said in the room', 'on paper']),
  on: day,
});
const answer = some({
  answer: z.enum(['done', 'will do', 'not done']),
  words: words.optional(),
  by: day.optional(),
  as: words,
  person: key.optional(),
  way: z.enum(['on screen', 'said in the room', 'on paper']).default('on screen'),
  on: day,
  sayings: list(saying),
});
const telling = some({
  thing: key,
  way: z.enum(['page', 'e-mail', 'slip handed over', 'read out', 'posted', 'notice put up']).optional(),
  notBecause: z.enum(['transferred', 'released', 'died', 'asked not to be', 'e-mail came back']).optional(),
  on: day,
  by: key.optional(),
  /** Told of the last change as well. */
  change: z.boolean().default(false),
});
const put = some({
  key,
  partner: key,
  place: key.optional(),
  words,
  on: day,
  by: key.optional(),
  answerDays: z.int().min(1).max(365).default(28),
  things: z.array(key).min(1),
  answers: list(answer),
  changes: list(some({ isChange: z.boolean(), words, as: words, on: day })),
  tellings: list(telling),
  held: some({ because: words, lookAgainOn: day.optional() }).optional(),
  mergedInto: key.optional(),
  ended: z.boolean().default(false),
  /** Let out for anybody to read, with its answers and what changed. */
  published: z.boolean().default(false),
  asks: some({ on: day, perspectives: z.array(key).min(1) }).optional(),
});
export const answerParts = { told: list(told), put: list(put) };
