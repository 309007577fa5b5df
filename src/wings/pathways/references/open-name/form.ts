// Why a name is opened. Pure.
import { z } from 'zod';
import { maybeWords, oneOf, readForm } from '../../../../shell/form.ts';

export const reasons = [
  'To meet them',
  'To write to them',
  'To find them in our own system',
  'Another reason',
] as const;

const schema = z.object({
  because: oneOf(reasons, 'Say why you open it'),
  words: maybeWords(200),
});

export function readOpenNameForm(body: Record<string, unknown>) {
  const read = readForm(schema, body, ({ because, words }) =>
    because === 'Another reason' && !words ? [{ name: 'words', text: 'Write the other reason' }] : [],
  );
  if (!read.ok) return read;
  const { because, words } = read.values;
  return {
    ok: true as const,
    because: because === 'Another reason' ? (words ?? '') : [because, words].filter(Boolean).join('. '),
  };
}
