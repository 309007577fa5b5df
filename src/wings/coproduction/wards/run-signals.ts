// What a run chart says, by two rules that are named wherever it is shown: after Perla, Provost and Murray, "The run chart: a simple
// analytical tool for learning from variation in healthcare processes", BMJ Quality & Safety 2011; 20: 46-51.
//
// - A *shift*: 6 or more points one after the other, all above or all below the median. A point on the median neither adds to it nor
//   breaks it.
// - A *trend*: 5 or more points one after the other, all going up or all going down. Of points that are the same as the one before only
//   the first counts.
//
// The median is that of all points. Nothing else is called a signal, and with fewer points nothing is said at all.
// Example: runSignals([1, 2, 3, 4, 5]) is one trend, up, from the first point to the fifth.
const SHIFT_AT_LEAST = 6;
const TREND_AT_LEAST = 5;
export const runRuleSource = 'Perla, Provost and Murray, “The run chart”, BMJ Quality & Safety 2011; 20: 46–51';

export interface RunSignal {
  readonly kind: 'shift' | 'trend';
  readonly direction: 'up' | 'down';
  /** Of the points, from 0. */
  readonly from: number;
  readonly to: number;
}

/** Of an even number of points the middle between the two in the middle; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [below, above] = [sorted[middle - 1], sorted[middle]];
  if (above === undefined) return null;
  return sorted.length % 2 === 1 || below === undefined ? above : (below + above) / 2;
}

export function runSignals(values: readonly number[]): RunSignal[] {
  const median = medianOf(values);
  return median === null ? [] : [...shiftsOf(values, median), ...trendsOf(values)].toSorted((a, b) => a.from - b.from);
}

function shiftsOf(values: readonly number[], median: number): RunSignal[] {
  const sides = values.flatMap((value, at) => (value === median ? [] : [{ at, above: value > median }]));
  return runsOf(sides, (one, before) => one.above === before.above)
    .filter((run) => run.length >= SHIFT_AT_LEAST)
    .flatMap((run) => signal('shift', run, run[0]?.above ?? false));
}

function trendsOf(values: readonly number[]): RunSignal[] {
  const points = values.flatMap((value, at) => (at > 0 && value === values[at - 1] ? [] : [{ at, value }]));
  const steps = points.slice(1).map((point, i) => {
    const before = points[i] ?? point;
    return { at: point.at, since: before.at, above: point.value > before.value };
  });
  // so many steps join one point more
  return runsOf(steps, (one, before) => one.above === before.above)
    .filter((run) => run.length + 1 >= TREND_AT_LEAST)
    .flatMap((run) => signal('trend', [{ at: run[0]?.since ?? 0 }, ...run], run[0]?.above ?? false));
}

function signal(kind: RunSignal['kind'], run: readonly { readonly at: number }[], up: boolean): RunSignal[] {
  const [first, last] = [run[0], run.at(-1)];
  return first && last ? [{ kind, direction: up ? 'up' : 'down', from: first.at, to: last.at }] : [];
}

function runsOf<T>(list: readonly T[], goesOn: (one: T, before: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const one of list) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before !== undefined && goesOn(one, before)) last.push(one);
    else runs.push([one]);
  }
  return runs;
}
