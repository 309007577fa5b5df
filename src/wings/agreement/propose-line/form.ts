// A line of the vision, proposed; and what that was said, or found, it comes from.
import { z } from 'zod';
import { type FieldError, maybeId, maybeWords, type Reading, readForm, words } from '../../../shell/form.ts';

const schema = z.object({
  words: words('Write the words of the line', 500),
  proposedBy: maybeWords(200),
  theme: maybeId(),
  asked: maybeId(),
  engagement: maybeId(),
});
export type LineForm = z.output<typeof schema>;
export const readLineForm = (
  body: Record<string, unknown>,
  there: {
    readonly themeIds: readonly string[];
    readonly engagementErrors: (id: string | null | undefined) => FieldError[];
  },
): Reading<LineForm> =>
  readForm(schema, body, ({ engagement, theme }) => [
    ...(theme && !there.themeIds.includes(theme)
      ? [{ name: 'theme', text: 'Choose one of the answers on the page' }]
      : []),
    ...there.engagementErrors(engagement),
  ]);
