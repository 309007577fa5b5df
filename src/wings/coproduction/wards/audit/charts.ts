// The run charts of an audit: all its lines together, and each by itself; and what they say by the two published rules. Pure.
import type { RunChart } from '../../../../pictures/run-chart.ts';
import { day } from '../../../../shell/words-in-time.ts';
import {
  type ChangeIdea,
  type Criterion,
  NOTES_AT_LEAST,
  type Sample,
  type ShownCount,
  shownOf,
  shownOfAll,
} from '../notes-audit.ts';
import { type RunSignal, runSignals } from '../run-signals.ts';

export interface AuditChart {
  readonly model: RunChart;
  readonly signals: readonly string[];
}

export function chartOf(
  samples: readonly Sample[],
  criterion: Criterion | null,
  changes: readonly ChangeIdea[],
): AuditChart {
  const shown = samples.map((sample) => (criterion ? shownOf(sample, criterion.id) : shownOfAll(sample)));
  const points = samples.map((sample, i) => {
    const one = shown[i] ?? 'too few';
    return {
      period: day(sample.on),
      short: shortMonth(sample.on, samples[i - 1]?.on),
      value: shareOf(one),
      words: countWords(one),
    };
  });
  const known = points.flatMap((point, at) => (point.value === null ? [] : [{ value: point.value, at }]));
  const signals = runSignals(known.map(({ value }) => value)).map((signal) =>
    signalWords(signal, (at) => points[known[at]?.at ?? 0]?.period ?? ''),
  );
  const last = shown.at(-1);
  return {
    model: {
      id: criterion ? `line-${criterion.position}` : 'all',
      title: `${criterion ? criterion.words : 'All lines together'}: ${last === undefined ? 'no sample yet' : `${countWords(last).toLowerCase()} at the last sample`}`,
      axis: 'Met, in every 100 sets of notes that it applies to',
      least: 0,
      most: 100,
      ticks: [0, 50, 100],
      points,
      aim: null,
      marks: marksOf(samples, changes),
      along: null,
      isPublished: false,
    },
    signals,
  };
}

const shareOf = (shown: ShownCount): number | null =>
  shown === 'too few' ? null : Math.round((100 * shown.met) / shown.of);
const countWords = (shown: ShownCount): string =>
  shown === 'too few' ? `Too few to show: under ${NOTES_AT_LEAST}` : `${shown.met} of ${shown.of}`;

/** A change stands at the first sample after it. One that has no sample after it yet is told beside the chart alone. */
const marksOf = (samples: readonly Sample[], changes: readonly ChangeIdea[]): RunChart['marks'] =>
  changes.flatMap(({ on, words }, n) => {
    const at = samples.findIndex((sample) => sample.on >= on);
    return at < 0 ? [] : [{ at, words: `Change ${n + 1}${words.length <= 24 ? `: ${words}` : ''}` }];
  });

const signalWords = ({ kind, direction, from, to }: RunSignal, on: (at: number) => string): string =>
  kind === 'shift'
    ? `A shift ${direction}: ${to - from + 1} points all ${direction === 'up' ? 'above' : 'below'} the median or on it, from ${on(from)} to ${on(to)}.`
    : `A trend ${direction}: ${to - from + 1} points, each ${direction === 'up' ? 'higher' : 'lower'} than the one before or the same, from ${on(from)} to ${on(to)}.`;

/** "Mar", and "Jan 27" where another year begins. */
const shortMonth = (on: string, before: string | undefined): string => {
  const [, month = '', year = ''] = day(on).split(' ');
  const short = month.slice(0, 3);
  return before !== undefined && before.slice(0, 4) !== on.slice(0, 4) ? `${short} ${year.slice(2)}` : short;
};
