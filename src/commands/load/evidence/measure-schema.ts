// What a data file may say of measures, their readings and change ideas: keys of the file's top.
import { z } from 'zod';
import { day, key, list, some, words } from '../schema-parts.ts';

const figure = z.number().min(0);

const measure = some({
  key,
  name: words,
  whatItCounts: words,
  unit: words,
  kind: z.enum(['count', 'rate', 'proportion', 'days', 'relationship']),
  per: z.int().min(1).optional(),
  every: z.enum(['day', 'month', 'quarter']).default('month'),
  wished: z.enum(['more', 'less', 'none']).default('none'),
  aim: some({ value: z.number(), setBy: words }).optional(),
  source: z.enum(['given', 'response days', 'continuity', 'sessions lost', 'relationship']).default('given'),
  sourceWords: words.optional(),
  interface: key.optional(),
  level: z.enum(['strategic', 'managerial', 'operational']).optional(),
  place: key.optional(),
  limits: z.enum(['points', 'counts', 'none']).default('points'),
  state: z.enum(['in use', 'ended', 'gap']).default('in use'),
  because: words.optional(),
  tier: z.enum(['partners', 'published']).default('partners'),
  /** The line of the plan that asks for it. */
  action: key.optional(),
  /** By role: who gave the readings. */
  givenAs: words.optional(),
  /** Each stands for a day, or for the month or quarter that begins on it. */
  readings: list(
    z.union([
      some({ on: day, value: figure }),
      some({ on: day, of: z.tuple([figure, figure]) }),
      some({ on: day, unknown: words }),
    ]),
  ),
  changes: list(
    some({
      words,
      beganOn: day,
      endedOn: day.optional(),
      endedBecause: words.optional(),
      action: key.optional(),
      theme: key.optional(),
    }),
  ),
  steps: list(some({ fromOn: day, because: words, chosenAs: words, chosenOn: day })),
});

export const measureParts = { measures: list(measure) };
