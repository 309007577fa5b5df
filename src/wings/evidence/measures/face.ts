// What other parts of the wing may print of measures.
import type { Scope } from '../../../db/scope.ts';
import type { Measure } from './measure.ts';
import { endOf, periodWords } from './period.ts';
import { readAll } from './read-measures.ts';

export interface MeasureInPeriod {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly unit: string;
  /** Null: of the partnership as a whole. */
  readonly placeId: string | null;
  readonly state: Measure['state'];
  /** Why it ended, or why there is no effective measure yet. */
  readonly because: string | null;
  readonly tier: Measure['tier'];
  readonly aim: { readonly value: number; readonly setBy: string } | null;
  /** Where the figures come from, in words of its keeper; null where nobody said. */
  readonly sourceWords: string | null;
  /** Periods that lie in the stretch of time, their gaps among them, with the figure or why there is none in words. */
  readonly points: readonly {
    readonly from: string;
    readonly period: string;
    readonly value: number | null;
    readonly words: string;
  }[];
  /** Of everything up to the end of the stretch, not of the stretch alone: a few points say nothing by themselves. */
  readonly finding: string;
}

/**
 * Measures at these tiers as they stood in a stretch of time, by name. Those without an effective measure are among them.
 * @param when days, both counted
 */
export async function readMeasuresFor(
  scope: Scope,
  when: { readonly from: string; readonly to: string; readonly tiers: readonly Measure['tier'][] },
): Promise<MeasureInPeriod[]> {
  const all = await readAll(scope, when.tiers, when.to);
  return all.map(({ measure, points, read }) => ({
    ...{ id: measure.id, slug: measure.slug, name: measure.name, unit: measure.unit, placeId: measure.placeId },
    ...{
      state: measure.state,
      because: measure.because,
      tier: measure.tier,
      sourceWords: measure.sourceWords,
      finding: read.finding,
    },
    aim: measure.aim === null ? null : { value: measure.aim, setBy: measure.aimSetBy ?? '' },
    points: points
      .filter(({ standsFor }) => standsFor >= when.from && endOf(measure.every, standsFor) <= when.to)
      .map(({ standsFor, value, words }) => ({
        ...{ from: standsFor, period: periodWords(measure.every, standsFor), value, words },
      })),
  }));
}
