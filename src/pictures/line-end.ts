import { element, silent } from './svg.ts';

/** How a line ends says what became of something. Always beside its word. */
export const stateKinds = {
  done: { end: 'knot', ground: 'done' },
  agreed: { end: 'knot', ground: 'done' },
  delivered: { end: 'knot', ground: 'done' },
  set: { end: 'knot', ground: 'done' },
  chosen: { end: 'knot', ground: 'done' },
  'will-do': { end: 'stitches', ground: 'coming' },
  planned: { end: 'dots', ground: 'coming' },
  'not-started': { end: 'dots', ground: 'coming' },
  'under-way': { end: 'half', ground: 'coming' },
  change: { end: 'arrows', ground: 'coming' },
  'your-turn': { end: 'arrows', ground: 'coming' },
  'not-done': { end: 'bars', ground: 'ended' },
  declined: { end: 'bars', ground: 'ended' },
  stopped: { end: 'bars', ground: 'ended' },
  'held-open': { end: 'loop', ground: 'open' },
  'no-answer': { end: 'frayed', ground: 'waiting' },
  nobody: { end: 'frayed', ground: 'waiting' },
  tbc: { end: 'question', ground: 'unknown' },
  gap: { end: 'hole', ground: 'waiting' },
} as const;

export type StateKind = keyof typeof stateKinds;
type End = (typeof stateKinds)[StateKind]['end'];

export const isStateKind = (kind: string): kind is StateKind => Object.hasOwn(stateKinds, kind);

const line = (d: string) => element('path', { d, class: 'line-end__line' });
const ring = (cx: number) => element('circle', { cx, cy: 8, r: 5.2, class: 'line-end__ring' });

const ends: Record<End, () => string> = {
  knot: () =>
    line('M1 8H14') +
    element('circle', { cx: 20, cy: 8, r: 7, class: 'line-end__knot' }) +
    element('path', { d: 'M16.8 8.2l2.3 2.4 4.1-4.9', class: 'line-end__tick' }),
  stitches: () => line('M1 8H5.5M8.5 8H13') + ring(20),
  dots: () => line('M1 8H3M5.5 8H7.5M10 8H12') + ring(20),
  half: () => line('M1 8H14') + ring(20) + element('path', { d: 'M20 3A5 5 0 0 0 20 13Z', class: 'line-end__knot' }),
  arrows: () => line('M1 5H25M20 1L25 5L20 9') + line('M27 12H7M11.5 8.5L7 12L11.5 15.5'),
  bars: () => line('M1 8H20M20 1V15M25.5 1V15'),
  loop: () => line('M1 13.2H18.5') + element('circle', { cx: 20, cy: 7.4, r: 5.8, class: 'line-end__ring' }),
  frayed: () =>
    line('M1 8H11') +
    element('path', {
      d: 'M11 8C14 8 13.5 1.5 22 1.5M11 8C15 6 17 10.5 27 8M11 8C14 8 13.5 14.5 22 14.5',
      class: 'line-end__fray',
    }),
  question: () =>
    element('circle', { cx: 14, cy: 8, r: 7, class: 'line-end__dotted' }) +
    element('path', { d: 'M11.8 6.6A2.2 2.2 0 1 1 14.8 8.6Q14 9 14 10', class: 'line-end__query' }) +
    element('circle', { cx: 14, cy: 12.1, r: 1, class: 'line-end__knot' }),
  hole: () => line('M1 8H9M9 3.5V12.5M19 3.5V12.5M19 8H27'),
};

/** The mark alone, 28 by 16. It takes the colour of the words beside it. */
export const lineEnd = (kind: StateKind): string =>
  silent({ class: 'line-end', viewBox: '0 0 28 16', width: 28, height: 16 }, ends[stateKinds[kind].end]());
