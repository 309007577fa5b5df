// What is typed for one paper: whether a name stands on it, why the name is opened, and whom to ask. Kept nowhere but the reason.
import { z } from 'zod';
import { maybeWords, oneOf, type Reading, readForm, words } from '../../../../shell/form.ts';

const schema = z.object({
  which: oneOf(['with the name', 'number alone'], 'Say whether the name stands on it'),
  because: maybeWords(200),
  role: words('Say whom they ask, by role', 80),
  reach: words('Say how that person is reached', 120),
});
export type OnPaper = z.output<typeof schema>;

export const readOnPaperForm = (body: Record<string, unknown>): Reading<OnPaper> =>
  readForm(schema, body, ({ which, because }) =>
    which === 'with the name' && because === null
      ? [{ name: 'because', text: 'Say why the name is opened. It is written down with your seat' }]
      : [],
  );
