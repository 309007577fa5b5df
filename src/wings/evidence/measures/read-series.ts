// What a row of points says: where its middle and limits lie, which rules fire, and the one sentence that may be claimed of it. Pure.
//
// Where somebody chose that middle and limits are worked out anew, the points before and after stand apart, and the sentence is of
// the last stretch alone.

import { type LimitSignal, limitSignals } from './limit-rules.ts';
import { type Limits, limitsOfCounts, limitsOfPoints, limitsOfRates, limitsOfShares } from './limits.ts';
import { type Kind, type Measure, type Step, scaled, scaleOf } from './measure.ts';
import { periodWords } from './period.ts';
import { type ChancedSignal, claimOf, type RunRules, rulesFrom, runRulesOf } from './run-rules.ts';
import type { SeriesPoint } from './series.ts';

export interface Stretch {
  /** Of the points, from 0; `to` is counted. */
  readonly from: number;
  readonly to: number;
  readonly step: Step | null;
  /** Null: too few points for any rule. Its signals are of the points of the whole row. */
  readonly runs: RunRules | null;
  /** For each point of the stretch. */
  readonly limits: Limits | null;
  readonly limitSignals: readonly LimitSignal[];
}
export interface SeriesRead {
  readonly stretches: readonly Stretch[];
  /** Of the last stretch. */
  readonly known: number;
  readonly claim: ChancedSignal | null;
  readonly finding: string;
}
type Of = Pick<Measure, 'name' | 'kind' | 'per' | 'every' | 'limits' | 'state'>;

export function readSeries(measure: Of, points: readonly SeriesPoint[], steps: readonly Step[]): SeriesRead {
  const stretches = stretchesOf(points, steps).map((stretch) => ruled(measure, points, stretch));
  const last = stretches.at(-1);
  const known = last ? points.slice(last.from, last.to + 1).filter(({ value }) => value !== null).length : 0;
  const claim = last?.runs ? claimOf(last.runs) : null;
  return { stretches, known, claim, finding: `${measure.name}: ${foundOf(measure, points, last, claim, known)}` };
}

function stretchesOf(points: readonly SeriesPoint[], steps: readonly Step[]) {
  const from = steps
    .toSorted((a, b) => a.fromOn.localeCompare(b.fromOn))
    .flatMap((step) => {
      const at = points.findIndex(({ standsFor }) => standsFor >= step.fromOn);
      return at > 0 ? [{ at, step }] : [];
    });
  const starts = [{ at: 0, step: null }, ...from];
  return points.length === 0
    ? []
    : starts.map(({ at, step }, n) => ({ from: at, to: (starts[n + 1]?.at ?? points.length) - 1, step }));
}

function ruled(
  measure: Of,
  points: readonly SeriesPoint[],
  { from, to, step }: Pick<Stretch, 'from' | 'to' | 'step'>,
): Stretch {
  const own = points.slice(from, to + 1);
  const at = own.flatMap(({ value }, n) => (value === null ? [] : [from + n]));
  const runs = runRulesOf(own.flatMap(({ value }) => (value === null ? [] : [value])));
  const limits = limitsOf(measure, own);
  const moved = <T extends { readonly from: number; readonly to: number }>(
    signal: T,
    place: (n: number) => number,
  ): T => ({
    ...signal,
    from: place(signal.from),
    to: place(signal.to),
  });
  return {
    ...{ from, to, step, limits },
    runs: runs && { ...runs, signals: runs.signals.map((one) => moved(one, (n) => at[n] ?? from)) },
    limitSignals: limits
      ? limitSignals(
          own.map(({ value }) => value),
          limits,
        ).map((one) => moved(one, (n) => from + n))
      : [],
  };
}

/** On the scale of the chart. */
function limitsOf(measure: Of, points: readonly SeriesPoint[]): Limits | null {
  const { kind, limits } = measure;
  const values = points.map(({ value }) => value);
  if (limits === 'none' || kind === 'relationship') return null;
  // nothing that is counted is under nought, and no share above all
  if (limits === 'points')
    return (
      limitsOfPoints(values)?.map(
        (one) => one && { ...one, lower: Math.max(0, one.lower), upper: Math.min(ceilingOf(kind), one.upper) },
      ) ?? null
    );
  const counted = points.map((point) => point.counted);
  const ofCounts = { proportion: limitsOfShares, rate: limitsOfRates } as const;
  if (kind === 'proportion' || kind === 'rate') return scaled(ofCounts[kind](counted), scaleOf(measure));
  return limitsOfCounts(values);
}
const ceilingOf = (kind: Kind): number => (kind === 'proportion' ? 100 : Number.POSITIVE_INFINITY);

export const directionWords = (kind: Kind, up: boolean): string =>
  kind === 'count'
    ? up
      ? 'more'
      : 'fewer'
    : kind === 'relationship'
      ? up
        ? 'better'
        : 'worse'
      : up
        ? 'higher'
        : 'lower';

function foundOf(
  { kind, every, state }: Of,
  points: readonly SeriesPoint[],
  last: Stretch | undefined,
  claim: ChancedSignal | null,
  known: number,
): string {
  const at = (n: number): string => periodWords(every, points[n]?.standsFor ?? '');
  if (state === 'gap') return 'no effective measure yet';
  if (!last || known === 0) return 'no reading yet';
  if (!last.runs) return `too few points to tell, ${known} of the ${rulesFrom} that it takes`;
  if (claim) {
    const lastKnown = points.findLastIndex(({ value }) => value !== null);
    const when = claim.to >= lastKnown ? `since ${at(claim.from)}` : `from ${at(claim.from)} to ${at(claim.to)}`;
    return `${directionWords(kind, claim.direction === 'up')} ${when}, by more than chance would give`;
  }
  const outside = last.limitSignals.findLast((signal) => signal.kind === 'outside');
  return outside
    ? `no lasting change that we can tell from chance; ${at(outside.from)} stands out`
    : 'no change that we can tell from chance';
}
