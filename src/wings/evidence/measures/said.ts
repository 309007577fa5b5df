// What the rules say of a measure, each rule with its name, what it found and how often chance gives that. Pure.

import { runRuleSource } from '../../coproduction/index.ts';
import type { Chart } from './chart-of.ts';
import { type LimitSignal, limitRuleSource } from './limit-rules.ts';
import { limitsFrom } from './limits.ts';
import type { Measure } from './measure.ts';
import { periodWords } from './period.ts';
import type { SeriesRead, Stretch } from './read-series.ts';
import { type ChancedSignal, claimedAt, rulesFrom } from './run-rules.ts';
import type { SeriesPoint } from './series.ts';

export interface Told {
  /** What was found, a sentence each. */
  readonly found: readonly string[];
  /** Which rules were looked at, or why none was. */
  readonly rules: readonly string[];
  readonly source: string | null;
}

export function toldOf(
  { every }: Pick<Measure, 'every'>,
  points: readonly SeriesPoint[],
  { stretches, known, claim }: SeriesRead,
  chart: Chart,
): Told {
  const last = stretches.at(-1);
  const at = (n: number): string => periodWords(every, points[n]?.standsFor ?? '');
  if (!last?.runs)
    return {
      ...{ found: [], source: null },
      rules: [`There are too few points to tell: ${known} of the ${rulesFrom} that it takes. No rule is applied yet.`],
    };
  const told = chart === 'limits' ? byLimits(last, at) : byRuns(last, at);
  if (chart === 'run') return told;
  // what is claimed is claimed of the order about the median, whichever picture is looked at
  const why = claim
    ? `What the title says: ${runWords(claim, at)}`
    : 'Nothing is claimed: no row of points on one side of the median is longer than chance would give.';
  return { ...told, found: told.found.length > 0 || claim ? [...told.found, why] : [] };
}

function byRuns({ runs }: Stretch, at: (n: number) => string): Told {
  const found = runs?.signals.map((signal) => runWords(signal, at)) ?? [];
  return {
    found: [
      ...found,
      ...(runs && runs.runs.verdict !== 'as chance gives'
        ? [
            `There are ${runs.runs.verdict} runs: ${runs.runs.count} from ${runs.runs.useful} points. Chance gives that in ${inHundred(runs.runs.chance)}.`,
          ]
        : []),
    ],
    rules: [
      'Shift: 6 points or more one after the other, all above or all below the median.',
      'Trend: 5 points or more, all going up or all going down.',
      'Too few or too many runs: the line crosses the median less often or more often than chance would give in 95 of 100.',
      `A rule that fires is no claim yet. A change is claimed only for a shift that chance gives in at most ${100 * claimedAt} of 100.`,
      'Whether a single point is astronomical is for people to judge.',
    ],
    source: `${runRuleSource}; numbers of runs after Swed and Eisenhart, Annals of Mathematical Statistics 1943; 14: 66–87`,
  };
}

function byLimits({ limitSignals }: Stretch, at: (n: number) => string): Told {
  return {
    found: limitSignals.map((signal) => limitWords(signal, at)),
    rules: [
      'Outside: a point above the upper limit or below the lower one.',
      'Shift: 7 points one after the other, all above or all below the mean.',
      'Trend: 7 points one after the other, all going up or all going down.',
      'Near a limit: 2 of 3 points in the outer third, all 3 on the same side of the mean.',
      `Limits are drawn from ${limitsFrom} points on, and worked out anew only when somebody chooses so and says why.`,
    ],
    source: limitRuleSource,
  };
}

const inHundred = (chance: number): string =>
  chance < 0.01
    ? 'fewer than 1 of 100 orders of these points'
    : `${Math.round(100 * chance)} of 100 orders of these points`;

function runWords({ kind, direction, from, to, chance }: ChancedSignal, at: (n: number) => string): string {
  const where = `from ${at(from)} to ${at(to)}`;
  if (kind === 'trend')
    return `A trend ${direction} ${where}. Of a trend alone nothing is claimed: it comes by chance too easily.`;
  const given = chance === null ? '' : ` Chance gives a row as long in ${inHundred(chance)}.`;
  return `A shift ${direction} ${where}.${given}${chance !== null && chance > claimedAt ? ' So nothing is claimed.' : ''}`;
}

function limitWords({ kind, direction, from, to }: LimitSignal, at: (n: number) => string): string {
  if (kind === 'outside')
    return `${at(from)} is ${direction === 'up' ? 'above the upper' : 'below the lower'} limit. Ask what happened.`;
  if (kind === 'near a limit')
    return `Points near the ${direction === 'up' ? 'upper' : 'lower'} limit, 2 of 3 or more, from ${at(from)} to ${at(to)}.`;
  return `A ${kind} ${direction} from ${at(from)} to ${at(to)}.`;
}

/** How the limits come about, for the words under the picture. */
export const limitsWords = ({ limits, kind }: Pick<Measure, 'limits' | 'kind'>): string =>
  limits === 'counts'
    ? `Dashed lines: limits from the counts (${kind === 'proportion' ? 'p' : kind === 'rate' ? 'u' : 'c'} chart).`
    : 'Dashed lines: limits from how far each point is from the one before (XmR chart).';

export const knownWords = (points: readonly SeriesPoint[]): string => {
  const known = points.filter(({ value }) => value !== null).length;
  return known === points.length ? `${known} points.` : `${known} points, and ${points.length - known} with no figure.`;
};
