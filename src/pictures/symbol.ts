// Symbols for people who would rather look than read: one beside every answer, and one beside a sentence where it has one.
// They are told apart by their shape alone, so that a grey print loses nothing. Our own drawings: no symbol set is copied.
import { element, silent } from './svg.ts';

const line = (d: string, more = '') => element('path', { d, class: `symbol__line${more}` });
const thick = (d: string) => line(d, ' symbol__line--thick');
const solid = (d: string) => element('path', { d, class: 'symbol__solid' });
const pale = (d: string) => element('path', { d, class: 'symbol__line symbol__line--pale' });
const ring = (cx: number, cy: number, r: number) => element('circle', { cx, cy, r, class: 'symbol__line' });
const paleRing = (cx: number, cy: number, r: number) =>
  element('circle', { cx, cy, r, class: 'symbol__line symbol__line--pale' });
const dot = (cx: number, cy: number, r: number) => element('circle', { cx, cy, r, class: 'symbol__solid' });
const head = (cx: number, cy: number) =>
  paleRing(cx, cy, 7) + line(`M${cx - 12} ${cy + 24}C${cx - 12} ${cy + 6} ${cx + 12} ${cy + 6} ${cx + 12} ${cy + 24}`);
const speech = 'M8 10H34V30H20L13 38V30H8Z';
const sheet = 'M16 8H44V56H16Z';

const drawings = {
  'empty ring': () => ring(32, 32, 24),
  'half ring': () => ring(32, 32, 24) + solid('M32 8A24 24 0 0 0 32 56Z'),
  'full ring': () => dot(32, 32, 25.5),
  tick: () => paleRing(32, 32, 25) + thick('M20 33L29 42L45 23'),
  cross: () => pale('M8 8H56V56H8Z') + thick('M22 22L42 42M42 22L22 42'),
  question: () =>
    pale('M32 3L61 32L32 61L3 32Z') + thick('M24.5 26A7.5 7.5 0 1 1 34 33Q32 34 32 39') + dot(32, 46.5, 2.8),
  hand: () =>
    pale(
      'M20 58V46L10 35C8 32 12 28 15 31L21 36V16A3.5 3.5 0 0 1 28 16V30V10A3.5 3.5 0 0 1 35 10V30V13A3.5 3.5 0 0 1 42 13V32V20A3.5 3.5 0 0 1 49 20V44L45 58Z',
    ),
  pencil: () => pale('M14 50L18 36L44 10L54 20L28 46Z') + line('M38 16L48 26') + solid('M14 50L16 43L21 48Z'),
  'tick a box': () => pale('M8 14H50V56H8Z') + thick('M18 34L28 44L58 8'),
  'empty line': () => pale('M6 22H22V42H6Z') + line('M30 32H58', ' symbol__line--dashed'),
  'no name': () => pale('M6 18H58V46H6Z') + line('M16 36Q22 24 26 34T36 34T46 30') + thick('M8 54L56 10'),
  box: () =>
    pale('M8 28H56V58H8Z') + thick('M20 28H44') + pale('M24 6H40V22H24Z') + line('M32 12V24M27 19L32 25L37 19'),
  talk: () => pale(speech) + line('M40 20H56V40H52V47L45 40H28'),
  ear: () =>
    pale('M20 26C20 8 46 8 46 26C46 38 36 38 35 48C34 58 22 58 21 50') +
    line('M28 27C28 18 39 18 39 27C39 33 33 33 32 38'),
  people: () => head(20, 18) + head(44, 18) + line('M4 52H60'),
  person: () => head(32, 20) + line('M14 54H50'),
  safe: () =>
    pale('M10 28H38V54H10Z') +
    line('M15 28V20A9 9 0 0 1 33 20V28') +
    pale('M48 52C38 44 36 38 40 34C43 31 47 33 48 36C49 33 53 31 56 34C60 38 58 44 48 52Z'),
  heart: () => pale('M32 54C12 38 6 28 12 18C18 10 29 12 32 22C35 12 46 10 52 18C58 28 52 38 32 54Z'),
  choice: () => line('M32 58V38M32 38L14 20M32 38L50 20') + thick('M12 30V18H24M40 18H52V30'),
  home: () => pale('M12 30L32 12L52 30V56H12Z') + line('M26 56V40H38V56'),
  open: () => pale('M14 8H46V56H14Z') + pale('M14 8L34 14V60L14 56Z') + dot(29, 36, 2.2),
  clock: () => paleRing(32, 32, 25) + thick('M32 18V33L43 40'),
  paper: () => pale(sheet) + line('M23 20H38M23 30H38M23 40H32'),
  change: () => thick('M10 24H48M40 14L50 24L40 34') + thick('M54 44H16M24 34L14 44L24 54'),
  star: () => pale('M32 7L39 25L58 26L43 38L48 57L32 46L16 57L21 38L6 26L25 25Z'),
  equal: () => paleRing(32, 32, 25) + thick('M20 26H44M20 38H44'),
  hands: () =>
    pale('M6 40C14 30 22 30 30 38L34 42C38 46 30 50 26 46L20 42M58 40C50 30 44 30 36 36') +
    line('M6 52C20 60 44 60 58 52'),
} as const;

export type SymbolName = keyof typeof drawings;
export const symbols = Object.keys(drawings).filter((name): name is SymbolName => isSymbol(name));

export function isSymbol(name: string): name is SymbolName {
  return Object.hasOwn(drawings, name);
}

/** The drawing alone, 64 by 64: it always stands beside its word. */
export const symbol = (name: SymbolName): string =>
  silent({ class: 'symbol', viewBox: '0 0 64 64', width: 64, height: 64 }, drawings[name]());
