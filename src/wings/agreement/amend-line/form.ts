// A line put in other words.
import { z } from 'zod';
import { type Reading, readForm, words } from '../../../shell/form.ts';
import { isAmended } from '../vision.ts';

const schema = z.object({ words: words('Write the words of the line', 500) });
export const readAmendForm = (body: Record<string, unknown>, before: string): Reading<{ words: string }> =>
  readForm(schema, body, ({ words: after }) =>
    after !== undefined && !isAmended(before, after)
      ? [{ name: 'words', text: 'These are the words as they stand. Change them, or go back' }]
      : [],
  );
