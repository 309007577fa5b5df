/**
 * Where each view most likely stands on one statement: a line of its own for every view, with a mark, a thin whisker and a pale bar
 * from the lower to the upper end, between "most disagree" at the left and "most agree" at the right.
 *
 * Every place along the line is a percentage, so the same drawing fits 320 and 1280 and its words never shrink. A view that may not
 * be shown is a hatched lozenge from end to end: its length tells nothing, and nothing else is hatched.
 */
import { markShape, type PerspectiveKind } from './mark.ts';
import { element, percent, silent, text } from './svg.ts';

interface Lane {
  readonly kind: PerspectiveKind;
  /** Beside the mark, where two views of a row have the same one. */
  readonly letter: string | null;
}
export interface Bar extends Lane {
  /** From 0, everyone disagrees, to 1, everyone agrees. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}
export interface Kept extends Lane {
  /** "Officers: too few". */
  readonly kept: string;
}
export interface CommonGroundRow {
  /** Keeps the pattern of this drawing apart from those of others on the page. */
  readonly id: string;
  /** Each on a line of its own, from above. */
  readonly lanes: readonly (Bar | Kept)[];
  /** The end of the worst-off view's bar: every view is at least this far from split. Null: nothing is claimed of every view. */
  readonly tick: number | null;
}

const edge = 19;
const step = 24;
const markSize = 8.5;
/** The ends of the line, so that a mark at an end is drawn whole. */
const inset = 2.5;
const x = (at: number): string => percent(inset + (100 - 2 * inset) * Math.min(1, Math.max(0, at)));

export function commonGroundRow({ id, lanes, tick }: CommonGroundRow): string {
  const height = 2 * edge + step * Math.max(0, lanes.length - 1);
  const hatched = lanes.some((lane) => 'kept' in lane);
  return silent(
    { class: 'ground__drawing', width: '100%', height },
    ...(hatched ? [element('defs', {}, hatching(id))] : []),
    zone(0, 'less'),
    zone(1, 'split'),
    zone(2, 'more'),
    element('line', { x1: '50%', x2: '50%', y1: 0, y2: height, class: 'ground__middle' }),
    ...(tick === null ? [] : [element('line', { x1: x(tick), x2: x(tick), y1: 0, y2: height, class: 'ground__tick' })]),
    ...lanes.map((lane, i) => {
      const y = edge + i * step;
      return 'kept' in lane ? lozenge(id, lane, y) : bar(lane, y);
    }),
  );
}

const zone = (third: 0 | 1 | 2, name: string): string =>
  element('rect', {
    x: percent((third * 100) / 3),
    y: 0,
    width: percent(100 / 3),
    height: '100%',
    class: `ground__zone ground__zone--${name}`,
  });

const letterRoom = 0.06;

function bar({ kind, letter, share, low, high }: Bar, y: number): string {
  const line = (from: number, to: number, y1: number, y2: number, name: string) =>
    element('line', { x1: x(from), x2: x(to), y1, y2, class: `ground__${name}` });
  const before = high > 1 - letterRoom;
  return element(
    'g',
    { class: `mark--${kind}` },
    line(low, high, y, y, 'reach'),
    line(low, high, y, y, 'whisker'),
    line(low, low, y - 5.5, y + 5.5, 'whisker'),
    line(high, high, y - 5.5, y + 5.5, 'whisker'),
    element(
      'svg',
      { x: x(share), y, overflow: 'visible' },
      markShape(kind, markSize + 2, '0', '0').replace('mark__shape', 'mark__shape ground__halo'),
      markShape(kind, markSize),
    ),
    ...(letter === null
      ? []
      : [
          text(
            {
              x: x(before ? low : high),
              dx: before ? -7 : 7,
              y: y + 5,
              'text-anchor': before ? 'end' : 'start',
              class: 'ground__letter',
            },
            letter,
          ),
        ]),
  );
}

const hatching = (id: string): string =>
  element(
    'pattern',
    { id: `${id}-kept`, width: 7, height: 7, patternUnits: 'userSpaceOnUse' },
    element('path', { d: 'M-2 2L2 -2M0 7L7 0M5 9L9 5', class: 'ground__hatch' }),
  );

const lozenge = (id: string, { kept }: Kept, y: number): string =>
  element('rect', {
    x: '1%',
    y: y - 8,
    width: '98%',
    height: 16,
    rx: 8,
    fill: `url(#${id}-kept)`,
    class: 'ground__lozenge',
  }) + text({ x: '50%', y: y + 5, 'text-anchor': 'middle', class: 'ground__kept' }, kept);

/** The whisker in the key. */
export const whiskerKey = (): string =>
  silent(
    { class: 'ground__key-whisker', width: 76, height: 16 },
    ...['reach', 'whisker'].map((name) => element('line', { x1: 3, x2: 73, y1: 8, y2: 8, class: `ground__${name}` })),
    ...[3, 73].map((at) => element('line', { x1: at, x2: at, y1: 2.5, y2: 13.5, class: 'ground__whisker' })),
  );

/** The ink tick in the key. */
export const tickKey = (): string =>
  silent(
    { class: 'ground__key-tick', width: 4, height: 20 },
    element('line', { x1: 2, x2: 2, y1: 0, y2: 20, class: 'ground__tick' }),
  );
