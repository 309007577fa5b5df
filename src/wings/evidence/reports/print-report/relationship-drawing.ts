// The relationship map as one drawing for paper: it stands alone, with its own colours and fonts. Pure.
import { element, text, tidy } from '../../../../pictures/svg.ts';
import { levelWords, type ReadingValue } from '../../../partnership/index.ts';
import { valueWords } from '../case-study/readings.ts';
import type { Relationship } from '../document.ts';

export interface Drawing {
  readonly svg: string;
  /** The same in words. */
  readonly alt: string;
  readonly caption: string;
  /** Before and after, side by side. */
  readonly wide: boolean;
}

const ink = '#1F1A17';
const colours: Record<ReadingValue, string> = {
  productive: '#0F5C4C',
  working: '#23355E',
  'under strain': '#7A5A00',
  'in conflict': '#8C2B12',
  unknown: '#55504B',
};
const mapWidth = 400;
const boxWidth = 92;
const rowHeight = 84;
const top = 34;
const font = { 'font-family': 'Atkinson Hyperlegible Next', 'font-size': 14, fill: ink };

type Read = Relationship['moments'][number]['levels'];

/** How the two sides got on before, and, where somebody has read it since, how they get on now. */
export function relationshipDrawing({ sides, moments }: Relationship): Drawing {
  const rows = Math.max(...moments.map(({ levels }) => levels.length));
  const height = top + rows * rowHeight;
  const width = moments.length * (mapWidth + 40) - 40;
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    ...moments.map(({ title, levels }, i) =>
      element('g', { transform: `translate(${i * (mapWidth + 40)} 0)` }, map(title, levels, sides)),
    ),
  );
  const alt = moments.map(({ title, levels }) => `${title}: ${inWords(levels, sides)}.`).join(' ');
  return { svg, alt, caption: `${sides[0]} and ${sides[1]}, by level`, wide: moments.length > 1 };
}

type Sides = Relationship['sides'];

export const levelOf = (level: Read[number]['level']): string => (level === null ? 'Across levels' : levelWords[level]);

const inWords = (read: Read, [left, right]: Sides): string =>
  read
    .map(({ level, value }) => `${levelOf(level)}, ${left} and ${right}: ${valueWords[value].toLowerCase()}`)
    .join('. ');

const map = (title: string, read: Read, sides: Sides): string =>
  [
    text({ ...font, x: 0, y: 16, 'font-size': 17, 'font-weight': 700 }, title),
    ...read.map(({ level, value }, i) => row(levelOf(level), value, sides, top + i * rowHeight)),
  ].join('');

function row(level: string, value: ReadingValue, [left, right]: Sides, y: number): string {
  const box = (x: number, words: string) =>
    element('rect', { x, y: y + 16, width: boxWidth, height: 50, rx: 4, fill: '#FFFFFF', stroke: '#23355E' }) +
    text({ ...font, x: x + boxWidth / 2, y: y + 46, 'text-anchor': 'middle' }, shortened(words));
  const middle = mapWidth / 2;
  const colour = colours[value];
  return [
    text({ ...font, x: 0, y: y + 9, 'font-size': 12.5, fill: '#55504B' }, level),
    box(0.5, left),
    box(mapWidth - boxWidth - 0.5, right),
    element(
      'g',
      { stroke: colour, fill: 'none', 'stroke-width': 3 },
      line(value, boxWidth + 6, mapWidth - boxWidth - 6, y + 41),
    ),
    text(
      { ...font, x: middle, y: y + 46, 'text-anchor': 'middle', 'font-weight': 700, fill: colour },
      valueWords[value],
    ),
  ].join('');
}

/** A box holds a short word; the claims beside the drawing have it whole. */
const shortened = (words: string): string => (words.length <= 13 ? words : `${words.slice(0, 12).trimEnd()}…`);

const gap = 56;
function line(value: ReadingValue, from: number, to: number, y: number): string {
  const colour = colours[value];
  const middle = (from + to) / 2;
  const both = (d: (x1: number, x2: number) => string) => d(from, middle - gap) + d(to, middle + gap);
  const path = (d: string, more: Record<string, string | number> = {}) => element('path', { d, ...more });
  switch (value) {
    case 'productive':
      return ruled([-15, -5, 5, 15], both, y, colour);
    case 'working':
      return ruled([-8, 8], both, y, colour);
    case 'under strain':
      return path(`M${from} ${y - 10}Q${middle} ${y + 52} ${to} ${y - 10}`, { 'stroke-dasharray': '8 5' });
    case 'in conflict':
      return both((x1, x2) => {
        const way = Math.sign(x2 - x1);
        const ends = [-18, -7, 7, 18]
          .map((up) => `M${x2 - 16 * way} ${y}Q${x2 - 4 * way} ${y} ${x2} ${y + up}`)
          .join('');
        return path(`M${x1} ${y}H${tidy(x2 - 16 * way)}`, { 'stroke-width': 5 }) + path(ends, { 'stroke-width': 2 });
      });
    case 'unknown':
      return both((x1, x2) => path(`M${x1} ${y}H${x2}`, { 'stroke-dasharray': '0.1 8', 'stroke-linecap': 'round' }));
  }
}

type Both = (d: (x1: number, x2: number) => string) => string;
const ruled = (offsets: readonly number[], both: Both, y: number, colour: string): string =>
  offsets
    .map((offset) =>
      both(
        (x1, x2) =>
          element('path', { d: `M${x1} ${y + offset}H${x2}` }) +
          element('circle', { cx: x1, cy: y + offset, r: 3.6, stroke: 'none', fill: colour }),
      ),
    )
    .join('');
