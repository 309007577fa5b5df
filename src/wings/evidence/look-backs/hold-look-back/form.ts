// What a look-back found.
import { z } from 'zod';
import { day, maybeOneOf, maybeWords, oneOf, type Reading, readForm } from '../../../../shell/form.ts';
import { readingValues } from '../../../partnership/index.ts';
import { type LookBack, type LookBackWords, stillMeeting } from '../look-back.ts';

const schema = z.object({
  heldOn: day('Write the day you looked back, for example 11 6 2026'),
  strategic: maybeOneOf(readingValues),
  managerial: maybeOneOf(readingValues),
  operational: maybeOneOf(readingValues),
  readBy: maybeWords(200),
  forumStillMeeting: maybeOneOf(stillMeeting),
  whatItCost: maybeWords(400),
  words: maybeWords(1500),
  tier: oneOf(['partners', 'published'], 'Say who may read it'),
});

export const readLookBackForm = (body: Record<string, unknown>): Reading<LookBackWords> => readForm(schema, body);

export const lookBackValues = (held: LookBack | null): Record<string, unknown> =>
  held ? { ...held } : { tier: 'partners' };
