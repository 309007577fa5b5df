import { element, silent } from './svg.ts';

/** A symbol beside each of the four answers, for people who would rather look than read. Each has its word beside it. */
const symbols = {
  'empty ring': () => ring(),
  'half ring': () => ring() + element('path', { d: 'M16 5a11 11 0 0 0 0 22Z', class: 'round-symbol__full' }),
  'full ring': () => ring() + element('circle', { cx: 16, cy: 16, r: 11, class: 'round-symbol__full' }),
  question: () =>
    ring() +
    element('path', { d: 'M12.4 13a3.6 3.6 0 1 1 5.4 3.2c-1.3.8-1.8 1.5-1.8 2.8', class: 'round-symbol__line' }) +
    element('circle', { cx: 16, cy: 22.4, r: 1.5, class: 'round-symbol__full' }),
  tick: () => ring() + element('path', { d: 'M10.5 16.5l4 4.2 7.4-9', class: 'round-symbol__line' }),
  cross: () => ring() + element('path', { d: 'M11 11l10 10M21 11L11 21', class: 'round-symbol__line' }),
  hand: () =>
    element('path', {
      d: 'M11 28c-3-2-5-7-5-9s2-2 3 0l2 3V8a1.7 1.7 0 0 1 3.4 0v8V5.5a1.7 1.7 0 0 1 3.4 0V16V7a1.7 1.7 0 0 1 3.4 0v10v-6a1.7 1.7 0 0 1 3.4 0v9c0 4-1.4 6-3.2 8Z',
      class: 'round-symbol__line',
    }),
} as const;
export type RoundSymbol = keyof typeof symbols;
export const isRoundSymbol = (name: string): name is RoundSymbol => Object.hasOwn(symbols, name);

const ring = () => element('circle', { cx: 16, cy: 16, r: 13, class: 'round-symbol__line' });

export const roundSymbol = (name: RoundSymbol): string =>
  silent({ class: 'round-symbol', viewBox: '0 0 32 32', width: 32, height: 32 }, symbols[name]());
