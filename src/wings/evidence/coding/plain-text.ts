/**
 * What somebody sends, made into plain words: LF lines, no marks that cannot be seen. Pure.
 *
 * Promises: what it takes has no control characters but LF and TAB, no CR, no zero-width or direction marks (a name with one
 * in it would be found by nobody), no half of a letter, no space at the end of a line, and 1 to 400,000 letters (Unicode code
 * points). Anything else is turned away whole, in words; it never throws.
 */

export const mostLetters = 400_000;

export type PlainText =
  | { readonly ok: true; readonly words: string; readonly letters: number; readonly unseen: number }
  | { readonly ok: false; readonly because: string };

// soft hyphen, zero-width marks, direction marks, the byte order mark
const unseen = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|\u034F/g;
const control = /(?![\n\t])\p{Cc}/u;

export function plainText(sent: string): PlainText {
  const lines = sent.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n');
  // what a file in UTF-16 begins with, once it is read letter by letter
  if (control.test(lines) || /^(?:ÿþ|þÿ)/.test(lines))
    return {
      ok: false,
      because: 'This is not plain text. Save it as plain text (UTF-8) in the program it was written with',
    };
  const marks = lines.match(unseen)?.length ?? 0;
  const words = lines
    .replace(unseen, '')
    .toWellFormed()
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
  const letters = lettersIn(words);
  if (words.trim() === '') return { ok: false, because: 'There are no words in it' };
  if (letters > mostLetters)
    return { ok: false, because: 'It is longer than 400,000 letters. Send it in parts, each with a name of its own' };
  return { ok: true, words, letters, unseen: marks };
}

/** How many Unicode code points. */
export function lettersIn(words: string): number {
  let letters = 0;
  for (const _ of words) letters += 1;
  return letters;
}
