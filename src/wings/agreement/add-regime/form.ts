// A stretch of days on which the regime allows no meeting.
import { z } from 'zod';
import { day, maybeId, maybeWords, oneOf, type Reading, readForm } from '../../../shell/form.ts';
import { type RegimeChange, regimeKinds } from '../forum.ts';

const schema = z.object({
  kind: oneOf(regimeKinds, 'Say what it is'),
  words: maybeWords(200),
  from: day('Write the first day, for example 11 6 2026'),
  until: day('Write the last day, for example 18 6 2026'),
  forumId: maybeId(),
});

export const readRegimeForm = (
  body: Record<string, unknown>,
  forumIds: readonly string[],
): Reading<Omit<RegimeChange, 'id' | 'liftedOn' | 'version'>> =>
  readForm(schema, body, ({ kind, words, from, until, forumId }) => [
    ...(kind === 'other' && words === null ? [{ name: 'words', text: 'Say what it is in your own words' }] : []),
    ...(from && until && until < from ? [{ name: 'until', text: 'The last day comes before the first' }] : []),
    ...(from && until && Date.parse(until) - Date.parse(from) > 366 * 86_400_000
      ? [{ name: 'until', text: 'Write at most a year. It can be kept again' }]
      : []),
    ...(forumId && !forumIds.includes(forumId)
      ? [{ name: 'forumId', text: 'Choose one of the answers on the page' }]
      : []),
  ]);
