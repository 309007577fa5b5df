// One thing that was said, written, drawn, or left unsaid.
import { z } from 'zod';
import { FORMS } from '../../../../room/index.ts';
import { maybeId, maybeOneOf, maybeWords, oneOf, type Reading, readForm } from '../../../../shell/form.ts';

const schema = z.object({
  words: maybeWords(10_000),
  perspective: maybeId(),
  form: oneOf(FORMS, 'Say how it came: spoken, on paper, drawn or in silence'),
  exact: oneOf(['point', 'exact'], 'Say whether these are exact words or a short point'),
  couldTell: maybeOneOf(['no', 'maybe', 'yes']),
});
export type KeepForm = z.output<typeof schema>;

/** Asked before anything attributed or exact is kept. */
const needsAnswer = ({ perspective, exact }: Pick<KeepForm, 'perspective' | 'exact'>): boolean =>
  perspective !== null || exact === 'exact';

export function readKeepForm(body: Record<string, unknown>): Reading<KeepForm> {
  const read = readForm(schema, body);
  const errors = read.ok ? [] : [...read.errors];
  const typed = typeof body.words === 'string' ? body.words.trim() : '';
  if (typed === '' && body.form !== 'silent')
    errors.unshift({ name: 'words', text: 'Write what was said, or choose "in silence"' });
  const attributed = typeof body.perspective === 'string' && body.perspective !== '';
  if ((attributed || body.exact === 'exact') && !['no', 'maybe', 'yes'].includes(String(body.couldTell)))
    errors.push({ name: 'couldTell', text: 'Say whether anyone in the building could tell who said this' });
  if (errors.length > 0 || !read.ok) return { ok: false, errors };
  return { ok: true, values: needsAnswer(read.values) ? read.values : { ...read.values, couldTell: null } };
}
