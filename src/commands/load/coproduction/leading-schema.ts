import { z } from 'zod';
import { day, key, list, some, words } from '../schema-parts.ts';

const who = z.enum(['lived experience', 'together', 'clinical', 'other', 'not said']);
const lead = some({
  person: key,
  side: z.enum(['lived experience', 'clinical', 'operational', 'other']),
  /** Whether they said yes. */
  leads: z.boolean().default(false),
});
const coLeadership = some({
  /** Left out: the partnership as a whole. */
  place: key.optional(),
  leads: z.union([z.literal(2), z.literal(4)]),
  inForceOn: day.optional(),
  namedOn: day,
  people: z.array(lead).min(1).max(4),
  /** What one of them asked, and the other side has not answered yet: what people at the place are called. */
  asked: list(some({ by: key, on: day, called: words, chosenWith: words })),
});
const involvement = some({
  title: words,
  about: words.optional(),
  from: day,
  until: day.optional(),
  led: who.default('not said'),
  decided: who.default('not said'),
  paid: z.enum(['at a rate', 'voucher', 'in work hours', 'not paid', 'not asked', 'not said']).default('not said'),
  band: z.enum(['under 10', '10 to 20', '20 to 40', 'over 40']).optional(),
  paidAfterDays: z.int().min(0).optional(),
  whoWasThere: words.optional(),
  engagement: key.optional(),
});
const peerStep = some({
  name: words,
  welshName: words.optional(),
  about: words.optional(),
  training: words.optional(),
  supervision: words.optional(),
  pay: words.optional(),
  reference: words.optional(),
  howToBegin: words.optional(),
});
const reward = some({
  withinDays: z.int().min(0).max(365),
  howToAsk: words,
  benefits: words,
  contact: words,
  welshHowToAsk: words.optional(),
  welshBenefits: words.optional(),
  welshContact: words.optional(),
  offers: list(
    some({
      forWhat: words,
      what: words,
      easy: words.optional(),
      welshForWhat: words.optional(),
      welshWhat: words.optional(),
    }),
  ),
});

/** What a data file may say of this part of the co-production wing: keys of the file's top. */
export const leadingParts = {
  coLeaderships: list(coLeadership),
  involvement: list(involvement),
  peerSteps: list(peerStep),
  /** How many stood at each step, in their order. What may be shown of it is decided as it is loaded. */
  peerReadings: list(some({ on: day, counts: z.array(z.int().min(0)).min(1) })),
  reward: reward.optional(),
};
