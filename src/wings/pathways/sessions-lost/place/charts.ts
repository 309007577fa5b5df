// What the places of one place were lost to, and how it went week by week. Pure.
import type { LostTo } from '../../../../pictures/lost-to.ts';
import type { RunChart } from '../../../../pictures/run-chart.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { type LostWeek, lostTo, reasonWords, sumOf, weekInWords } from '../lost.ts';
import { type LetOut, mostLostTo, pooled, pooledWords, quarterInWords, shownPlaces } from '../quarter.ts';

export function lostToOf(weeks: readonly LostWeek[]): LostTo | null {
  const lost = lostTo(weeks.map(({ places }) => places));
  const [first, second] = lost;
  if (!first) return null;
  const most =
    second && second.places === first.places
      ? `As many places were lost to ${reasonWords[first.reason].toLowerCase()} as to ${reasonWords[second.reason].toLowerCase()}`
      : `Places were lost most often to: ${reasonWords[first.reason].toLowerCase()}`;
  return {
    id: 'lost-to',
    title: most,
    bars: lost.map(({ reason, places }) => ({
      words: reasonWords[reason],
      said: plural(places, 'place'),
      value: places,
    })),
  };
}

/** Of a quarter as it was let out. Drawn only where it has counts: words have no length. */
export function lostToLetOut({ quarter, figures }: LetOut): LostTo & { readonly drawn: boolean } {
  const most = mostLostTo(figures);
  return {
    id: `lost-${quarter}`,
    title: most
      ? `${quarterInWords(quarter)}. Places were lost most often to: ${pooledWords[most].toLowerCase()}`
      : `${quarterInWords(quarter)}: what places were lost to`,
    bars: pooled.flatMap((pool, at) => {
      const cell = figures.lost?.cells[at];
      if (!cell) return [];
      const value = cell.is === 'rounded' || cell.is === 'count' ? cell.count : null;
      return [{ words: pooledWords[pool], said: shownPlaces(cell), value }];
    }),
    drawn: (figures.lost?.cells ?? []).some(({ is }) => is === 'rounded' || is === 'count'),
  };
}

/** Of every 100 places that were offered, those that were used, week by week; a week in which nobody counted has no point. */
export function usedByWeek(weeks: readonly LostWeek[]): RunChart {
  const byWeek = [...Map.groupBy(weeks, ({ week }) => week)].toSorted(([a], [b]) => a.localeCompare(b));
  const points = byWeek.map(([week, list]) => {
    const { offered, used } = sumOf(list);
    return {
      period: weekInWords(week),
      short: `${Number(week.slice(8))}/${Number(week.slice(5, 7))}`,
      value: offered === 0 ? null : Math.round((100 * used) / offered),
      words: offered === 0 ? 'Places were not counted' : `${used} of ${offered} places were used`,
    };
  });
  const last = points.at(-1);
  return {
    id: 'used',
    title: last ? `${last.words}, ${last.period.replace('Week of', 'in the week of')}` : 'No week yet',
    axis: 'Places used, in every 100 that were offered',
    ...{ least: 0, most: 100, ticks: [0, 50, 100], aim: null, marks: [] },
    ...{ along: null, isPublished: false },
    points,
  };
}
