// A text that is taken in, and what becomes of each thing in it that looks like a name. Pure.
import { z } from 'zod';
import { readForm, words } from '../../../../shell/form.ts';
import { type PlainText, plainText } from '../plain-text.ts';
import { type Finding, findingsIn, mostFindings, type Replacement } from '../pseudonyms.ts';

export const readTextName = (body: Record<string, unknown>) =>
  readForm(z.object({ name: words('Say what the text is called, without a name in it', 120) }), body);

export function sentText(body: Record<string, unknown>): PlainText {
  const [sent, pasted] = [body.file, body.pasted].map((one) => (typeof one === 'string' ? one : ''));
  if (sent?.trim() && pasted?.trim()) return { ok: false, because: 'Choose a file or put the words here, not both' };
  const text = sent?.trim() ? sent : (pasted ?? '');
  if (!text.trim()) return { ok: false, because: 'Choose a file, or put the words here' };
  const plain = plainText(text);
  if (plain.ok && findingsIn(plain.words).length > mostFindings)
    return {
      ok: false,
      because: `More than ${mostFindings} things in it look like names. Replace names where it was written, or send it in parts`,
    };
  return plain;
}

/** Everything is replaced that nobody said is not a name. Fields come in the order of the findings: `becomes`, and `keep` by number. */
export function replacementsIn(body: Record<string, unknown>, findings: readonly Finding[]): Replacement[] {
  const typed = [body.becomes ?? []].flat().map(String);
  const kept = new Set([body.keep ?? []].flat().map(String));
  const also = String(body.also ?? '')
    .split(/\r?\n/)
    .flatMap((line): Replacement[] => {
      const [found = '', ...rest] = line.split('=');
      return found.trim() === '' ? [] : [{ found: found.trim(), becomes: rest.join('=').trim() || '[name]' }];
    });
  return [
    ...findings.flatMap(({ found, becomes }, i): Replacement[] =>
      kept.has(String(i)) ? [] : [{ found, becomes: typed[i]?.trim().slice(0, 80) || becomes }],
    ),
    ...also,
  ];
}
