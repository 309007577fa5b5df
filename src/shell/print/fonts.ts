// The fonts that papers are set in: the typeface of the pages, and behind it fonts for letters that it has not.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fontIn } from './woff.ts';

const packages = resolve(import.meta.dirname, '../../../node_modules/@fontsource');

const woff = (font: string, part: string, weight: string): Buffer =>
  fontIn(readFileSync(join(packages, font, 'files', `${font}-${part}-${weight}-normal.woff`)));

const own = 'atkinson-hyperlegible-next';

/** Parts of one typeface are in files of their own, which the typesetter would take for the same font: each gets a name. */
const parts: readonly (readonly [part: string, called: string])[] = [
  ['latin-ext', 'Noto LatX'],
  ['vietnamese', 'Noto Viet'],
  ['cyrillic', 'Noto Cyrl'],
  ['cyrillic-ext', 'Noto CyrX'],
  ['greek', 'Noto Grek'],
  ['greek-ext', 'Noto GrkX'],
  ['devanagari', 'Noto Deva'],
];
const whole: readonly (readonly [font: string, part: string])[] = [
  ['noto-sans-arabic', 'arabic'],
  ['noto-sans-hebrew', 'hebrew'],
  ['noto-emoji', 'emoji'],
];

export function fontBlobs(): Buffer[] {
  const all = (weights: readonly string[], font: (weight: string) => Buffer) => weights.map(font);
  return [
    ...all(['400', '600', '700'], (weight) => woff(own, 'latin', weight)),
    ...all(['400', '600', '700'], (weight) =>
      renamed(woff(own, 'latin-ext', weight), 'Hyperlegible Next', 'Hyperlegible More'),
    ),
    ...parts.flatMap(([part, called]) =>
      all(['400', '700'], (weight) => renamed(woff('noto-sans', part, weight), 'Noto Sans', called)),
    ),
    ...whole.flatMap(([font, part]) => all(['400', '700'], (weight) => woff(font, part, weight))),
  ];
}

/** The font under another name of the same length. */
function renamed(font: Buffer, was: string, is: string): Buffer {
  const [from, to] = [asNamed(was), asNamed(is)];
  for (let at = font.indexOf(from); at !== -1; at = font.indexOf(from, at)) to.copy(font, at);
  return font;
}

const asNamed = (name: string): Buffer => Buffer.from(name, 'utf16le').swap16();
