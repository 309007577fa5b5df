// What somebody typed, as it is looked for: every word and every phrase in quotes; of the last word its beginning is enough. Pure.

/** Longer than anything that is looked for, and short enough to be looked for. */
export const longestAsked = 200;
const mostWords = 12;
const longestWord = 60;
const shortestWord = 2;

export interface Asked {
  readonly words: readonly string[];
  /** Words that stand next to each other, as they are written. */
  readonly phrases: readonly string[];
  /** The last word: others that begin like it are found as well. */
  readonly last: string | null;
}
export type ReadAsked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not asked'; readonly because: string }
  | { readonly kind: 'asked'; readonly asked: Asked };

export function readAsked(typed: string): ReadAsked {
  const text = typed.normalize('NFC').trim();
  if (text === '') return { kind: 'nothing' };
  if (text.length > longestAsked)
    return notAsked(`That is longer than ${longestAsked} letters. Use a few words of it.`);
  const phrases = [...text.matchAll(/["“”]([^"“”]+)["“”]/gu)].map(([, phrase = '']) => wordsIn(phrase).join(' '));
  const rest = text.replaceAll(/["“”][^"“”]+["“”]/gu, ' \uE000 ');
  const words = wordsIn(rest);
  const endsInPhrase = /\uE000\s*$/u.test(rest);
  if (words.length + phrases.length > mostWords) return notAsked(`Use ${mostWords} words at most.`);
  const last = endsInPhrase ? undefined : words.pop();
  const asked = { words, phrases: phrases.filter((phrase) => phrase !== ''), last: last ?? null };
  const longest = Math.max(0, ...[...words, ...asked.phrases, last ?? ''].map((word) => word.length));
  return longest < shortestWord ? notAsked('Use a word of at least 2 letters.') : { kind: 'asked', asked };
}

const notAsked = (because: string): ReadAsked => ({ kind: 'not asked', because });

const wordsIn = (text: string): string[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)].map(([word]) => word.slice(0, longestWord));
