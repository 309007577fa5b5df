import { element, percent, picture, text } from './svg.ts';

/**
 * What something was lost to: one bar a reason, the longest first as they are given, each under its words.
 *
 * The words of a bar stand above it and never beside it, so that the same drawing fits 320 and 1280 and its words never shrink.
 * A reason whose figure is protected has a hatched lozenge of one length, whatever stands behind it: hatching means protected and
 * nothing else. The longest bar fills the width; a bar claims nothing but its length.
 *
 * ```ts
 * drawLostTo({ id: 'lost', title: 'Most places were lost to: not unlocked',
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

const each = 50;

export function drawLostTo({ id, title, bars }: LostTo): string {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const pattern = element(
    'pattern',
    { id: `${id}-protected`, width: 7, height: 7, patternUnits: 'userSpaceOnUse' },
    element('path', { d: 'M-2 2L2 -2M0 7L7 0M5 9L9 5', class: 'lost-to__hatch' }),
  );
  const rows = bars.map(({ words, said, value }, at) => {
    const y = at * each;
    const bar =
      value === null
        ? element('rect', {
            ...{ x: 0, y: y + 24, width: percent(14), height: 16, rx: 8 },
            ...{ fill: `url(#${id}-protected)`, class: 'lost-to__protected' },
          })
        : element('rect', {
            ...{ x: 0, y: y + 24, width: percent((100 * value) / most), height: 16, class: 'lost-to__bar' },
          });
    return text({ x: 0, y: y + 16, class: 'lost-to__words' }, `${words}: ${said}`) + bar;
  });
  return picture(
    {
      id,
      title,
      description: `${bars.map(({ words, said }) => `${words}: ${said}`).join('. ')}.`,
      class: 'lost-to__drawing',
      width: '100%',
      height: bars.length * each,
    },
    element('defs', {}, pattern),
    ...rows,
  );
}
