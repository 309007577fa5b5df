/**
 * Words as numbered sentences: what can be ticked, and the unit that agreement is counted in. Pure.
 *
 * Offsets are Unicode code points from the start of the words given, from the first to the one after the last. Promises:
 * sentences come in order, never lie over each other, never cross a line, and hold every letter that is not a space. One that
 * is longer than 600 letters is broken at a space, or where there is none, in the word.
 *
 * Example: sentencesIn('It is late. Dr. Hall knows.') gives 0 to 11 and 12 to 27.
 */

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const longestSentence = 600;
const ends = /[.!?…]+["'”’)\]]*(?=\s)/gu;
const shortened = /(?:^|[\s("'“‘[])(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|No|vs|approx|e\.g|i\.e|\p{Lu})\.$/u;

export function sentencesIn(words: string): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const line of words.split('\n')) {
    const letters = Array.from(line);
    let from = 0;
    for (const end of [...endsIn(line), letters.length]) {
      for (const one of piecesOf(letters, from, end)) found.push({ from: at + one.from, to: at + one.to });
      from = end;
    }
    at += letters.length + 1;
  }
  return found;
}

/** In code points of the line. */
function endsIn(line: string): number[] {
  const found: number[] = [];
  let [unit, point] = [0, 0];
  for (const match of line.matchAll(ends)) {
    const end = match.index + match[0].length;
    if (shortened.test(line.slice(Math.max(0, end - 12), end))) continue;
    while (unit < end) {
      unit += (line.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      point += 1;
    }
    found.push(point);
  }
  return found;
}

function piecesOf(letters: readonly string[], start: number, end: number): Stretch[] {
  const pieces: Stretch[] = [];
  let from = afterSpaces(letters, start, end);
  while (from < end) {
    let to = end;
    if (to - from > longestSentence) {
      to = from + longestSentence;
      const space = letters.lastIndexOf(' ', to);
      if (space > from) to = space;
    }
    pieces.push({ from, to: beforeSpaces(letters, from, to) });
    from = afterSpaces(letters, to, end);
  }
  return pieces;
}

function afterSpaces(letters: readonly string[], from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(letters[at])) at += 1;
  return at;
}
function beforeSpaces(letters: readonly string[], from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(letters[at - 1])) at -= 1;
  return at;
}
const isSpace = (letter: string | undefined): boolean => letter !== undefined && /^\s$/u.test(letter);
