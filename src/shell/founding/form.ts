// What is said of a partnership when it is founded.
import { z } from 'zod';
import { maybeWords, type Reading, readForm, words } from '../form.ts';
import { roles } from '../standing.ts';

const schema = z.object({
  name: words('Say what the partnership is called', 120),
  purpose: words('Say in a sentence what it is for', 600),
  tagline: maybeWords(120),
  shownAs: words('Say what you are shown as, for example "Partnership manager"', 80),
  role: z.literal([...roles], { error: 'Say what your part in it is' }),
});

export type FoundingForm = z.output<typeof schema>;

export const readFoundingForm = (body: Record<string, unknown>): Reading<FoundingForm> => readForm(schema, body);
