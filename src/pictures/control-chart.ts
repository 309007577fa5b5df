import { element, percent, picture, text } from './svg.ts';

/**
 * A measure over time with what its rules say: points, a middle line, limits where there are some, and what was tried.
 *
 * Neighbouring points are joined; a gap is crossed by a dotted line, so that it is seen and not filled. A point at which a rule fired is
 * a filled diamond, any other an open circle, so that shape tells them apart and not colour. The middle line has its word ("mean",
 * "median"), limits are thin and dashed and step where they differ from point to point, and the aim is long-dashed and green with its
 * words. Where somebody chose that they are worked out anew, middle and limits end and begin again. A change idea is an upright line
 * with its number in a box, a session a small ring on the floor; their words stand under the picture, in the macro's key.
 *
 * It is drawn three times: wide, narrow, and small for a list. Every horizontal position is a percentage and every height is fixed, so
 * that words never shrink. It claims nothing: the title comes from whoever knows the rules.
 *
 * ```ts
 * drawControlChart({
 *   id: 'calls', title: 'Crisis call-outs: no change that we can tell from chance', axis: 'Call-outs',
 *   least: 0, most: 20, ticks: [{ value: 0, words: '0' }, { value: 20, words: '20' }],
 *   points: [{ period: 'March 2026', short: 'Mar 26', value: 12, words: '12 call-outs', sign: null }],
 *   middles: [{ from: 0, to: 0, value: 12, word: 'mean' }], limits: [null], aim: null, marks: [],
 * })
 * ```
 */
export interface ControlChart {
  /** Unique on the page. */
  readonly id: string;
  /** What it shows, with the finding. */
  readonly title: string;
  /** The words of the upright axis. */
  readonly axis: string;
  /** A value outside is drawn at the edge. */
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly { readonly value: number; readonly words: string }[];
  readonly points: readonly ControlPoint[];
  readonly middles: readonly {
    readonly from: number;
    readonly to: number;
    readonly value: number;
    readonly word: string;
  }[];
  /** For each point; null: none there. */
  readonly limits: readonly ({ readonly lower: number; readonly upper: number } | null)[];
  readonly aim: { readonly value: number; readonly words: string } | null;
  /** By the place of their period among the points, from 0. A change has a label of a letter or two, a session none. */
  readonly marks: readonly ControlMark[];
}
export interface ControlPoint {
  readonly period: string;
  readonly short: string;
  /** Null: a gap. Nought is a figure. */
  readonly value: number | null;
  readonly words: string;
  /** What a rule says of it: "above the upper limit". Null: nothing. */
  readonly sign: string | null;
}
export interface ControlMark {
  readonly at: number;
  readonly kind: 'change' | 'session';
  readonly label: string;
  readonly words: string;
  /** The day itself, in words: the period says it only nearly. */
  readonly when: string;
}
export interface DrawnControlChart {
  readonly wide: string;
  readonly narrow: string;
  readonly small: string;
}

interface Size {
  readonly name: 'wide' | 'narrow' | 'small';
  readonly height: number;
  /** As many names of periods as there is room for. */
  readonly labels: number;
  /** Where the plot begins and ends, in hundredths: after it stand the words of the lines. */
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
  readonly radius: number;
}
const sizes: Record<Size['name'], Size> = {
  wide: { name: 'wide', height: 290, labels: 9, left: 7, right: 91, above: 34, below: 44, radius: 5.2 },
  narrow: { name: 'narrow', height: 270, labels: 3, left: 15, right: 82, above: 34, below: 44, radius: 4.6 },
  small: { name: 'small', height: 72, labels: 0, left: 1, right: 99, above: 10, below: 10, radius: 2.6 },
};
export const drawControlChart = (model: ControlChart): DrawnControlChart => ({
  wide: drawn(model, sizes.wide),
  narrow: drawn(model, sizes.narrow),
  small: drawn(model, sizes.small),
});

function drawn(model: ControlChart, size: Size): string {
  const place = placesOf(model, size);
  const isSmall = size.name === 'small';
  return picture(
    {
      id: `${model.id}-${size.name}`,
      title: model.title,
      description: inWords(model),
      class: `run__drawing run__drawing--${size.name}`,
      width: '100%',
      height: size.height,
    },
    ...(isSmall ? [] : ruleLines(model, size, place)),
    ...limitLines(model, place),
    ...middleLines(model, size, place),
    ...aimLine(model, size, place),
    ...markLines(model, size, place),
    ...joins(model, place),
    ...dots(model, size, place),
    ...(isSmall ? [] : periodNames(model, size, place)),
  );
}

interface Places {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly floor: number;
  /** Half the way between two points, in hundredths. */
  readonly half: number;
}
function placesOf(model: ControlChart, size: Size): Places {
  const { points, least, most } = model;
  const before = isInside(model) && size.name !== 'small' ? 15 : 3;
  const [from, to] = [size.left + before, size.right - 1];
  const step = points.length < 2 ? to - from : (to - from) / (points.length - 1);
  const floor = size.height - size.below;
  return {
    x: (at) => (points.length < 2 ? (from + to) / 2 : from + at * step),
    y: (value) => {
      const share = most > least ? (Math.min(most, Math.max(least, value)) - least) / (most - least) : 0;
      return floor - share * (floor - size.above);
    },
    floor,
    half: Math.min(step / 2, 3.2),
  };
}

const level = (name: string, from: number, to: number, y: number): string =>
  element('line', { x1: percent(from), x2: percent(to), y1: y, y2: y, class: name });

const isInside = ({ ticks }: ControlChart): boolean => ticks.some(({ words }) => words.length > 5);

/** Words that are too long to stand before the plot stand on their line, inside it. */
function ruleLines(model: ControlChart, { left, right }: Size, { y }: Places): string[] {
  return model.ticks.map(({ value, words }) => {
    const at = isInside(model)
      ? { x: percent(left), y: y(value) - 5, 'text-anchor': 'start' }
      : { x: percent(left - 1), y: y(value) + 5, 'text-anchor': 'end' };
    return level('run__rule', left, right, y(value)) + text({ ...at, class: 'run__tick' }, words);
  });
}

/** Each as far as the middle between its neighbours, so that a limit that differs is a step. */
function limitLines({ limits }: ControlChart, { x, y, half }: Places): string[] {
  const sides = ['upper', 'lower'] as const;
  return limits.flatMap((limit, at) => {
    if (!limit) return [];
    const before = at > 0 ? limits[at - 1] : null;
    return sides.map((side) => {
      const from = x(at) - half;
      const step =
        before && before[side] !== limit[side]
          ? element('line', {
              ...{ x1: percent(from), x2: percent(from), y1: y(before[side]), y2: y(limit[side]) },
              class: 'control__limit',
            })
          : '';
      return step + level('control__limit', from, x(at) + half, y(limit[side]));
    });
  });
}

/** The words stand after the last point: those of the limit only where there is room for both. */
function middleLines({ middles, limits }: ControlChart, { name, right }: Size, { x, y, half }: Places): string[] {
  const lines = middles.map(({ from, to, value }) => level('run__median', x(from) - half, x(to) + half, y(value)));
  const last = middles.at(-1);
  if (name === 'small' || !last) return lines;
  const word = (value: number, words: string): string =>
    text({ x: percent(right + 1.2), y: y(value) + 5, class: 'run__median-word' }, words);
  const upper = limits.findLast((limit) => limit !== null)?.upper;
  const isRoom = upper !== undefined && y(last.value) - y(upper) > 17;
  return [...lines, word(last.value, last.word), isRoom ? word(upper, 'limit') : ''];
}

function aimLine({ aim }: ControlChart, { left, right, name }: Size, { y }: Places): string[] {
  if (!aim) return [];
  const word = text({ x: percent(left + 1), y: y(aim.value) + 17, class: 'run__aim-word' }, aim.words);
  return [level('run__aim', left, right, y(aim.value)), name === 'small' ? '' : word];
}

const markLines = ({ marks }: ControlChart, { above, name }: Size, { x, floor }: Places): string[] =>
  marks.map(({ at, kind, label }) => {
    const where = percent(x(at));
    if (kind === 'session')
      return name === 'small' ? '' : element('circle', { cx: where, cy: floor + 9, r: 4, class: 'control__session' });
    const line = element('line', { x1: where, x2: where, y1: above - 8, y2: floor, class: 'control__change' });
    return name === 'small'
      ? line
      : line + text({ x: where, y: above - 13, 'text-anchor': 'middle', class: 'control__label' }, label);
  });

function joins({ points }: ControlChart, { x, y }: Places): string[] {
  const known = points.flatMap(({ value }, at) => (value === null ? [] : [{ value, at }]));
  return known.slice(1).flatMap(({ value, at }, before) => {
    const from = known[before];
    if (!from) return [];
    return element('line', {
      ...{ x1: percent(x(from.at)), y1: y(from.value), x2: percent(x(at)), y2: y(value) },
      class: at - from.at === 1 ? 'run__line' : 'run__gap',
    });
  });
}

function dots({ points }: ControlChart, { radius }: Size, { x, y }: Places): string[] {
  return points.flatMap(({ value, sign }, at) => {
    if (value === null) return [];
    if (sign === null) return element('circle', { cx: percent(x(at)), cy: y(value), r: radius, class: 'run__point' });
    // a square on its corner: turned about its own place, which a percentage alone can name in a nested drawing
    const r = radius * 1.35;
    return element(
      'svg',
      { x: percent(x(at)), y: y(value), overflow: 'visible', width: 1, height: 1 },
      element('path', { d: `M0 ${-r}L${r} 0L0 ${r}L${-r} 0Z`, class: 'control__sign' }),
    );
  });
}

function periodNames({ points }: ControlChart, { labels: most, height }: Size, { x }: Places): string[] {
  const labels = points.some(({ short }) => short.length > 7) ? Math.ceil(most * 0.6) : most;
  const every = Math.max(1, Math.ceil(points.length / labels));
  // counted back from the last, which is the one that people look for
  return points.flatMap(({ short }, at) =>
    (points.length - 1 - at) % every === 0
      ? [text({ x: percent(x(at)), y: height - 8, 'text-anchor': anchorAt(x(at)), class: 'run__period' }, short)]
      : [],
  );
}

const anchorAt = (x: number): 'start' | 'middle' | 'end' => (x < 14 ? 'start' : x > 90 ? 'end' : 'middle');

function inWords({ points, middles, aim, marks }: ControlChart): string {
  if (points.length === 0) return 'There is no reading yet.';
  const said = points.map(({ period, words, sign }) => `${period}: ${words}${sign ? `, ${sign}` : ''}`);
  const last = middles.at(-1);
  const lines = [
    ...(last ? [`The ${last.word} is ${Math.round(last.value * 10) / 10}`] : []),
    ...(aim ? [aim.words] : []),
  ];
  const tried = marks.flatMap(({ at, words, when }) => (points[at] ? [`${words}, ${when}`] : []));
  return `${[...said, ...lines, ...tried].join('. ')}.`;
}
