import { element, percent, silent, text } from './svg.ts';

/**
 * How many came how far on a way of several steps, and how many were lost before each.
 *
 * A full bar says how many came so far; the open end behind it, dashed, those who were lost on the way from the step before. The bars are
 * silent: the macro `funnel` in macros/funnel.njk says the numbers beside them in words, and puts the table behind. A number that may not
 * be shown has no bar of its own length: it is drawn as open as the step before, and its words say that it is not shown.
 *
 * ```ts
 * drawFunnel({
 *   id: 'way', title: 'Where people are lost', finding: '215 of 410: about 52 in every 100.',
 *   steps: [{ name: 'Left prison', people: 410, shown: '410', lost: null },
 *           { name: 'Handover sent', people: 375, shown: '375', lost: '35 were never sent' }],
 * })
 * ```
 */
export interface Funnel {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What it comes to, in a sentence. */
  readonly finding: string;
  /** From the first step to the last, which is what the way is for. */
  readonly steps: readonly FunnelStep[];
}
export interface FunnelStep {
  readonly name: string;
  /** Null: may not be shown. */
  readonly people: number | null;
  /** In figures or words: "375", "not shown". */
  readonly shown: string;
  /** Of those lost before this step: "35 were never sent". */
  readonly lost: string | null;
}

const height = 26;

/** One bar for each step, in their order. */
export function drawFunnel({ steps }: Funnel): readonly string[] {
  const most = Math.max(1, ...steps.map(({ people }) => people ?? 0));
  const share = (people: number) => (Math.min(people, most) / most) * 100;
  let before = most;
  return steps.map(({ people, shown }, at) => {
    const from = before;
    if (people !== null) before = people;
    const isEnd = at === steps.length - 1;
    const open = (x: number, wide: number) =>
      element('rect', { x: percent(x), y: 1, width: percent(wide), height: height - 2, class: 'funnel__lost' });
    const bar =
      people === null
        ? open(0, share(from))
        : element('rect', {
            ...{ x: '0%', y: 0, width: percent(share(people)), height, rx: 2 },
            class: isEnd ? 'funnel__bar funnel__bar--end' : 'funnel__bar',
          }) + (from > people ? open(share(people), share(from) - share(people)) : '');
    // a short bar has no room for its number, which then stands behind it
    const isShort = people !== null && share(people) < 22;
    const number = text(
      {
        x: isShort ? percent(share(Math.max(from, people ?? 0))) : 0,
        ...{
          dx: 10,
          y: 18,
          class: people === null || isShort ? 'funnel__number funnel__number--dark' : 'funnel__number',
        },
      },
      people === null ? '' : shown,
    );
    return silent({ class: 'funnel__drawing', width: '100%', height }, bar, number);
  });
}
