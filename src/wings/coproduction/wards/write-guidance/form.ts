// One section: what it is called, and its words.
import { z } from 'zod';
import { readForm, words } from '../../../../shell/form.ts';

const schema = z.object({
  heading: words('Say what this section is about', 120),
  words: words('Write the words of this section', 6000),
});
export const readSectionForm = (body: Record<string, unknown>) => readForm(schema, body);
