// How many lines words take on paper, from how wide each letter is. Pure.

/**
 * How wide letters are at most, in parts of the height of the type, as measured on the label weight of Atkinson Hyperlegible Next.
 * Every other letter counts as the widest, so that no language is promised room it has not.
 */
const widths: readonly (readonly [letters: string, width: number])[] = [
  ["',.:;j|’‘", 0.275],
  ['!`iîlï ', 0.325],
  ['()[]-frt', 0.375],
  ['"_{}I', 0.425],
  ['/1\\“”', 0.475],
  ['*zcsvy–', 0.525],
  ['7?Lakx~âá', 0.55],
  ['29<>FJehnouéêôûè', 0.575],
  ['+3ET^bdgpq', 0.6],
  ['$4568=PSZ', 0.625],
  ['BRVY£', 0.65],
  ['0ACKXŷDHU', 0.7],
  ['GN#&Ow', 0.75],
  ['Q…@', 0.8],
  ['—MWmŵ', 0.925],
];
const widest = 1;
const widthOf = new Map(widths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

const wide = (words: string): number => [...words].reduce((sum, letter) => sum + (widthOf.get(letter) ?? widest), 0);

/**
 * The lines that words take, each filled before the next is begun, as a browser does it. A word that is longer than a line takes as
 * many as it needs, or stands out over the end of its own where it is not broken.
 *
 * @param room how wide a line is, in heights of the type
 */
export function linesOf(words: string, room: number, breaks = true): number {
  let lines = 0;
  let left = 0;
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const needs = wide(word);
    if (lines > 0 && needs <= left) {
      left -= needs + wide(' ');
      continue;
    }
    const own = breaks ? Math.max(1, Math.ceil(needs / room)) : 1;
    lines += own;
    left = own * room - needs - wide(' ');
  }
  return lines;
}
