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

/** @param letsOut whether this form alone may let it out, as it does where nobody leads together */
export const readLookBackForm = (
  body: Record<string, unknown>,
  today: string,
  letsOut: boolean,
): Reading<LookBackWords> =>
  readForm(schema, body, ({ heldOn, tier }) => [
    ...(heldOn && heldOn > today ? [{ name: 'heldOn', text: 'This day is still to come' }] : []),
    ...(tier === 'published' && !letsOut ? [{ name: 'tier', text: bothLeads }] : []),
  ]);

const bothLeads =
  'Both leads decide what anybody may read. Keep it for the partners: a lead lets it out from a report of this work';

export const lookBackValues = (held: LookBack | null): Record<string, unknown> =>
  held ? { ...held } : { tier: 'partners' };
