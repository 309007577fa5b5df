import { element, percent, silent } from './svg.ts';

/**
 * What something was lost to: one bar a reason, in the order in which they are given.
 *
 * Each bar is a drawing of its own, and its words stand above it in the page, where they wrap and are read aloud: so the same
 * bars fit 320 and 1280 and their words never shrink. A reason whose figure is protected has a hatched lozenge of one length,
 * whatever stands behind it: hatching means protected and nothing else. The longest bar fills the width; a bar claims nothing but
 * its length.
 *
 * ```ts
 * drawLostTo({ id: 'lost', title: 'Places were lost most often to: not unlocked',
 *   bars: [{ words: 'Not unlocked', said: '42 places', value: 42 }, { words: 'Unwell', said: 'fewer than 8, or none', value: null }] })
 * ```
 */
export interface LostTo {
  /** Unique on the page. */
  readonly id: string;
  /** What it shows, with the finding. */
  readonly title: string;
  readonly bars: readonly LostBar[];
}
export interface LostBar {
  readonly words: string;
  /** The figure in words. */
  readonly said: string;
  /** Null: it is protected. */
  readonly value: number | null;
}

const height = 16;

/** The drawings of the bars, in their order. */
export function drawLostTo({ id, bars }: LostTo): string[] {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return bars.map(({ value }, at) =>
    value === null
      ? lozenge(`${id}-${at}`)
      : silent(
          { class: 'lost-to__drawing', width: '100%', height },
          element('rect', { x: 0, y: 0, width: percent((100 * value) / most), height, class: 'lost-to__bar' }),
        ),
  );
}

const lozenge = (id: string): string =>
  silent(
    { class: 'lost-to__drawing', width: '100%', height },
    element(
      'defs',
      {},
      element(
        'pattern',
        { id: `${id}-protected`, width: 7, height: 7, patternUnits: 'userSpaceOnUse' },
        element('path', { d: 'M-2 2L2 -2M0 7L7 0M5 9L9 5', class: 'lost-to__hatch' }),
      ),
    ),
    element('rect', {
      ...{ x: 1, y: 1, width: 110, height: height - 2, rx: 7 },
      ...{ fill: `url(#${id}-protected)`, class: 'lost-to__protected' },
    }),
  );
