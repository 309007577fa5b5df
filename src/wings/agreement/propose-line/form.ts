// A line of the vision, proposed.
import { z } from 'zod';
import { type FieldError, maybeId, maybeWords, type Reading, readForm, words } from '../../../shell/form.ts';

const schema = z.object({
  words: words('Write the words of the line', 500),
  proposedBy: maybeWords(200),
  engagement: maybeId(),
});
export type LineForm = z.output<typeof schema>;
export const readLineForm = (
  body: Record<string, unknown>,
  also: (engagement: string | null | undefined) => FieldError[],
): Reading<LineForm> => readForm(schema, body, ({ engagement }) => also(engagement));
