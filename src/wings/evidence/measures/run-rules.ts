// What a run chart says of a measure: the rules of Perla, Provost and Murray, each with how often chance alone would give it. Pure.
//
// Shift (6 or more on one side of the median) and trend (5 or more going one way) are the rules that audits of notes use as well. The
// third, too few or too many runs, is worked out exactly for the points that are there instead of looked up, at 2.5 in 100 on either
// side: Swed and Eisenhart's own limits. The fourth of that paper, a point that everybody would call astronomical, is a judgement
// of people and is not made here.
//
// *A rule that fires is no claim.* Six in a row come by chance in 16 of 100 rows of 24 points, and the more points there are the
// more often. So a change is claimed ({@link claimOf}) only for a shift whose length chance gives in at most 5 of 100 orders of
// the same points. With fewer than {@link rulesFrom} points no rule is applied.
import { medianOf, type RunSignal, runSignals } from '../../coproduction/index.ts';
import { chanceOfRunAsLong, chanceOfRunsAtLeast, chanceOfRunsAtMost } from './chance.ts';

export const rulesFrom = 10;
export const claimedAt = 0.05;
const runsAt = 0.025;

export interface RunRules {
  readonly median: number;
  readonly signals: readonly ChancedSignal[];
  readonly runs: {
    readonly count: number;
    /** Points that are not on the median. */
    readonly useful: number;
    readonly verdict: 'too few' | 'too many' | 'as chance gives';
    readonly chance: number;
  };
}
/** `chance`: how often a shift as long comes in any order of the same points; null of a trend, for which nothing is claimed. */
export type ChancedSignal = RunSignal & { readonly chance: number | null };

/** @param values the points that are known, in the order of time; null where they are too few for any rule */
export function runRulesOf(values: readonly number[]): RunRules | null {
  const median = medianOf(values);
  if (values.length < rulesFrom || median === null) return null;
  const above = values.filter((value) => value > median).length;
  const below = values.filter((value) => value < median).length;
  return {
    median,
    signals: runSignals(values).map((signal) => {
      if (signal.kind === 'trend') return { ...signal, chance: null };
      const length = values.slice(signal.from, signal.to + 1).filter((value) => value !== median).length;
      return { ...signal, chance: chanceOfRunAsLong(length, above, below) };
    }),
    runs: runsIn(values, median, above, below),
  };
}

function runsIn(values: readonly number[], median: number, above: number, below: number): RunRules['runs'] {
  const sides = values.filter((value) => value !== median).map((value) => value > median);
  const count = sides.filter((one, at) => at === 0 || one !== sides[at - 1]).length;
  const [few, many] = [chanceOfRunsAtMost(count, above, below), chanceOfRunsAtLeast(count, above, below)];
  const verdict =
    sides.length < rulesFrom
      ? 'as chance gives'
      : few <= runsAt
        ? 'too few'
        : many <= runsAt
          ? 'too many'
          : 'as chance gives';
  return { count, useful: sides.length, verdict, chance: verdict === 'too many' ? many : few };
}

/** The last shift that chance would not give; null where nothing is claimed. */
export const claimOf = ({ signals }: RunRules): ChancedSignal | null =>
  signals.findLast(({ kind, chance }) => kind === 'shift' && chance !== null && chance <= claimedAt) ?? null;
