// The picture of a measure: as a run chart with its median, or with mean and limits. Pure.
import type { ControlChart, ControlMark } from '../../../pictures/control-chart.ts';
import { niceScale } from '../../../pictures/nice-scale.ts';
import { type Every, type Measure, numberWords } from './measure.ts';
import { endOf, periodWords, shortPeriod } from './period.ts';
import type { ReadMeasure } from './read-measures.ts';
import type { Stretch } from './read-series.ts';
import type { SeriesPoint } from './series.ts';

export const charts = ['limits', 'run'] as const;
export type Chart = (typeof charts)[number];

/** With limits where there are some, unless the run chart is asked for. */
export const chartFor = ({ read }: Pick<ReadMeasure, 'read'>, asked: string | undefined): Chart =>
  asked !== 'run' && read.stretches.some(({ limits }) => limits !== null) ? 'limits' : 'run';

export function chartOf(
  { measure, shown, read }: Pick<ReadMeasure, 'measure' | 'shown' | 'read'>,
  chart: Chart,
  marks: readonly ControlMark[],
): ControlChart {
  const signs = signsOf(read.stretches, chart);
  const limits =
    chart === 'limits' ? read.stretches.flatMap((one) => one.limits ?? blanks(one)) : shown.map(() => null);
  const middles = read.stretches.flatMap((stretch) => middleOf(stretch, chart));
  const values = [
    ...shown.flatMap(({ value }) => value ?? []),
    ...limits.flatMap((limit) => (limit ? [limit.lower, limit.upper] : [])),
    ...(measure.aim === null ? [] : [measure.aim]),
  ];
  return {
    ...{ id: `measure-${measure.slug}`, title: read.finding, axis: axisWords(measure), ...scaleOf(measure, values) },
    points: shown.map((point, at) => ({
      period: periodWords(measure.every, point.standsFor),
      short: shortPeriod(measure.every, point.standsFor),
      ...{ value: point.value, words: point.words, sign: signs.get(at) ?? null },
    })),
    aim: measure.aim === null ? null : { value: measure.aim, words: `Aim: ${numberWords(measure.aim)}` },
    ...{ limits, middles, marks },
  };
}

const blanks = ({ from, to }: Stretch): null[] => Array.from({ length: to - from + 1 }, () => null);

/** Limits of counts have one middle for the stretch, as the run chart has one median. */
function middleOf({ from, to, limits, runs }: Stretch, chart: Chart): ControlChart['middles'] {
  const mean = limits?.find((limit) => limit !== null)?.middle;
  if (chart === 'limits') return mean === undefined ? [] : [{ from, to, value: mean, word: 'mean' }];
  return runs ? [{ from, to, value: runs.median, word: 'median' }] : [];
}

const axisWords = ({ kind, unit, per, whatItCounts }: Measure): string =>
  kind === 'relationship'
    ? 'How it was read'
    : kind === 'rate'
      ? `${capital(unit)}, for every ${per ?? 1}`
      : kind === 'proportion'
        ? `${capital(unit)}${/in every 100/i.test(unit) ? '' : ', in every 100'}`
        : capital(unit || whatItCounts);
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const relationshipTicks = ['In conflict', 'Under strain', 'Working', 'Productive'];
function scaleOf({ kind }: Measure, values: readonly number[]): Pick<ControlChart, 'least' | 'most' | 'ticks'> {
  if (kind === 'relationship')
    return { least: 0.6, most: 4.4, ticks: relationshipTicks.map((words, at) => ({ value: at + 1, words })) };
  const { least, most, ticks } = niceScale(values);
  return { least, most, ticks: ticks.map((value) => ({ value, words: String(value) })) };
}

/** The words for each point of a signal; of several the first that stands in the rules' order. */
function signsOf(stretches: readonly Stretch[], chart: Chart): Map<number, string> {
  const signs = new Map<number, string>();
  const mark = (from: number, to: number, words: string) => {
    for (let at = from; at <= to; at++) if (!signs.has(at)) signs.set(at, words);
  };
  for (const { runs, limitSignals } of stretches) {
    if (chart === 'limits')
      for (const { kind, direction, from, to } of limitSignals.toSorted((a, b) => order(a.kind) - order(b.kind)))
        mark(from, to, signWords[kind][direction]);
    else for (const { kind, direction, from, to } of runs?.signals ?? []) mark(from, to, `in a ${kind} ${direction}`);
  }
  return signs;
}
const order = (kind: keyof typeof signWords): number => Object.keys(signWords).indexOf(kind);
const signWords = {
  outside: { up: 'above the upper limit', down: 'below the lower limit' },
  shift: { up: 'in a shift up', down: 'in a shift down' },
  trend: { up: 'in a trend up', down: 'in a trend down' },
  'near a limit': { up: 'near the upper limit', down: 'near the lower limit' },
} as const;

export interface Event {
  readonly on: string;
  readonly kind: ControlMark['kind'];
  readonly label: string;
  readonly words: string;
  readonly when: string;
}
/** Each at the period in which it was; of days at the first point from then on. What lies outside the points has no mark. */
export const marksOf = (every: Every, points: readonly SeriesPoint[], events: readonly Event[]): ControlMark[] =>
  events.flatMap(({ on, kind, label, words, when }) => {
    const at = points.findIndex(({ standsFor }) => endOf(every, standsFor) >= on);
    const found = points[at];
    return found && (every === 'day' || found.standsFor <= on) && at >= 0 && !(at === 0 && found.standsFor > on)
      ? [{ at, kind, label, words, when }]
      : [];
  });

/** A, B, C and so on, in the order in which they began. */
export const ideaLabel = (n: number): string => (n < 26 ? String.fromCharCode(65 + n) : String(n + 1));
