import { element, percent, picture, text } from './svg.ts';

/**
 * One figure over time: a point for each period, joined where neighbouring periods have one.
 *
 * A solid line joins neighbouring periods; a dotted line crosses periods with no figure, so that a gap is seen and not filled.
 * The level line through all points is their median (of an even number the mean of the middle two), drawn from three points on;
 * fewer have no middle worth the name. An aim, where there is one, is dashed and has its word. Marks say when something was
 * changed. The picture claims nothing of whether it rose or fell: say that in the title, by rules of your own.
 *
 * It is drawn twice, wide and narrow: every horizontal position is a percentage and every height is fixed, so that words never
 * shrink; the narrow one names fewer periods. The macro `runChart` in macros/run-chart.njk shows one of the two by width, and
 * puts the table behind it. Periods stand evenly, in the order in which they are given, with nothing left out.
 *
 * ```ts
 * drawRunChart({
 *   id: 'led', title: 'Work led by lived experience: 5 of 8 in autumn', axis: 'Of every 10 pieces of work',
 *   least: 0, most: 10, ticks: [0, 5, 10],
 *   points: [{ period: 'January to March 2026', short: 'Jan 26', value: 5, words: '4 of 8' },
 *            { period: 'April to June 2026', short: 'Apr 26', value: null, words: 'No work recorded' }],
 *   aim: { value: 5, words: 'Aim: half' }, marks: [], along: null, isPublished: false,
 * })
 * ```
 */
export interface RunChart {
  /** Unique on the page. */
  readonly id: string;
  /** What it shows, with the finding. */
  readonly title: string;
  /** The words of the upright axis. */
  readonly axis: string;
  /** The lowest and the highest value that the drawing has room for: a value outside is drawn at the edge. */
  readonly least: number;
  readonly most: number;
  /** The values that the upright axis names. */
  readonly ticks: readonly number[];
  readonly points: readonly RunPoint[];
  readonly aim: { readonly value: number; readonly words: string } | null;
  /** When something was changed, by the place of its period among the points, from 0. */
  readonly marks: readonly { readonly at: number; readonly words: string }[];
  /** A second, quieter line through the same periods instead of the median: its name, and for each period its value and its words. */
  readonly along: RunAlong | null;
  /** Few figures that others published: their values are said beside the points, and no median is drawn, which would say nothing. */
  readonly isPublished: boolean;
}
export interface RunAlong {
  readonly name: string;
  readonly values: readonly { readonly value: number | null; readonly words: string }[];
}
export interface RunPoint {
  /** In full, for the table and for whoever is read to. */
  readonly period: string;
  /** Under the drawing: "Jan 26". */
  readonly short: string;
  /** Null: there is no figure. Nought is a figure. */
  readonly value: number | null;
  /** The figure in words, or why there is none. */
  readonly words: string;
}
export interface DrawnRunChart {
  readonly wide: string;
  readonly narrow: string;
  readonly median: number | null;
}

const medianFrom = 3;

/** Of an even number the mean of the middle two; null for fewer than three. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length < medianFrom) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

export const drawRunChart = (model: RunChart): DrawnRunChart => {
  const values = model.points.flatMap(({ value }) => (value === null ? [] : [value]));
  const median = model.isPublished || model.along ? null : medianOf(values);
  return {
    wide: drawn(model, median, { name: 'wide', height: 230, labels: 12, left: 6 }),
    narrow: drawn(model, median, { name: 'narrow', height: 210, labels: 4, left: 13 }),
    median,
  };
};

interface Size {
  readonly name: 'wide' | 'narrow';
  readonly height: number;
  /** As many names of periods as there is room for. */
  readonly labels: number;
  /** Where the plot begins, in hundredths. */
  readonly left: number;
}
const above = 22;
const below = 30;
const right = 96;

function drawn(model: RunChart, median: number | null, size: Size): string {
  const { points, least, most } = model;
  const floor = size.height - below;
  const x = (at: number): number =>
    points.length < 2 ? (size.left + right) / 2 : size.left + 3 + ((right - size.left - 3) * at) / (points.length - 1);
  const y = (value: number): number => {
    const share = most > least ? (Math.min(most, Math.max(least, value)) - least) / (most - least) : 0;
    return floor - share * (floor - above);
  };
  const across = (name: string, at: number) =>
    element('line', { x1: percent(size.left), x2: '100%', y1: y(at), y2: y(at), class: name });
  const rules = model.ticks.map(
    (tick) =>
      across('run__rule', tick) +
      text({ x: percent(size.left - 1.5), y: y(tick) + 5, 'text-anchor': 'end', class: 'run__tick' }, String(tick)),
  );
  const joined = (values: readonly (number | null)[], line: string, gap: string) => {
    const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
    return known.slice(1).map(({ value, at }, before) => {
      const from = known[before];
      if (!from) return '';
      return element('line', {
        ...{ x1: percent(x(from.at)), y1: y(from.value), x2: percent(x(at)), y2: y(value) },
        class: at - from.at === 1 ? line : gap,
      });
    });
  };
  const known = points.flatMap(({ value }, at) => (value === null ? [] : [{ value, at }]));
  const lines = joined(
    points.map(({ value }) => value),
    'run__line',
    'run__gap',
  );
  const along = joined(model.along?.values.map(({ value }) => value) ?? [], 'run__along', 'run__along-gap');
  // above and below by turns, so that neighbours do not run into each other; the last stands above
  const beside = known.map(({ value, at }, n) =>
    !model.isPublished
      ? ''
      : text(
          {
            ...{ x: percent(x(at)), y: y(value) + (n % 2 === 1 && n < known.length - 1 ? 24 : -12) },
            ...{ 'text-anchor': 'middle', class: 'run__says' },
          },
          String(value),
        ),
  );
  const dots = known.map(({ value, at }) =>
    element('circle', { cx: percent(x(at)), cy: y(value), r: 5.6, class: 'run__point' }),
  );
  // published years stand in half a page; of very many periods every name would touch the next
  const labels = model.isPublished
    ? Math.ceil(size.labels / 3) + 1
    : points.length > 12
      ? Math.ceil(size.labels / 2) + 1
      : size.labels;
  const every = Math.max(1, Math.ceil(points.length / labels));
  // counted back from the last, which is the one that people look for
  const names = points.flatMap(({ short }, at) =>
    (points.length - 1 - at) % every === 0
      ? [text({ x: percent(x(at)), y: size.height - 8, 'text-anchor': anchorAt(x(at)), class: 'run__period' }, short)]
      : [],
  );
  const marks = model.marks.map(({ at, words }) => {
    const place = x(at);
    return (
      element('line', { x1: percent(place), x2: percent(place), y1: above - 4, y2: floor, class: 'run__mark' }) +
      text({ x: percent(place), y: 13, 'text-anchor': anchorAt(place), class: 'run__mark-words' }, words)
    );
  });
  const middle =
    median === null
      ? ''
      : across('run__median', median) +
        text({ x: '100%', y: y(median) - 6, 'text-anchor': 'end', class: 'run__median-word' }, 'median');
  const aim =
    model.aim === null
      ? ''
      : across('run__aim', model.aim.value) +
        text({ x: percent(size.left + 1), y: y(model.aim.value) - 6, class: 'run__aim-word' }, model.aim.words);
  return picture(
    {
      id: `${model.id}-${size.name}`,
      title: model.title,
      description: inWords(model, median),
      class: `run__drawing run__drawing--${size.name}`,
      width: '100%',
      height: size.height,
    },
    ...rules,
    middle,
    aim,
    ...marks,
    ...along,
    ...lines,
    ...dots,
    ...beside,
    ...names,
  );
}

const anchorAt = (x: number): 'start' | 'middle' | 'end' => (x < 12 ? 'start' : x > 88 ? 'end' : 'middle');

function inWords({ points, aim, marks, along }: RunChart, median: number | null): string {
  if (points.length === 0) return 'There is no period yet.';
  const alongIn = (at: number) => (along?.values[at] ? `; ${along.name}: ${along.values[at].words}` : '');
  const said = points.map(({ period, words }, at) => `${period}: ${words}${alongIn(at)}`);
  const changed = marks.flatMap(({ at, words }) => (points[at] ? [`Changed in ${points[at].period}: ${words}`] : []));
  const lines = [...(median === null ? [] : [`Median ${median}`]), ...(aim === null ? [] : [aim.words])];
  return `${[...said, ...lines, ...changed].join('. ')}.`;
}
