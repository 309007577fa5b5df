// A section put into words.
import { z } from 'zod';
import { maybeWords, type Reading, readForm, words } from '../../../shell/form.ts';

/** Letters: a section of 10,000 words has some 60,000. */
const mostLetters = 150_000;
const schema = z.object({
  heading: words('Give the section a heading', 200),
  words: maybeWords(mostLetters),
});
export const readSectionForm = (body: Record<string, unknown>): Reading<{ heading: string; words: string | null }> =>
  readForm(schema, body);
