// Co-production, quarter by quarter: led, decided, paid. A share is drawn from eight pieces of work on, and said of every ten.
import type { RunChart } from '../../../../pictures/run-chart.ts';
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { sectionsOf } from '../../sections.ts';
import {
  type Aspect,
  aspects,
  aspectWords,
  type Involvement,
  type Quarter,
  quarterFigure,
  quarterShort,
  quartersOf,
  quarterWords,
  SHARE_FROM,
  shareOf,
} from '../involvement.ts';
import { leadingPaths as paths } from '../paths.ts';

/** The finding is the latest quarter with any work, in pieces of work; nothing is claimed of whether it rose. */
const titleOf = (quarters: readonly Quarter[], aspect: Aspect): string => {
  const latest = quarters.findLast(({ works }) => works > 0);
  const { title } = aspectWords[aspect];
  return latest ? `${title}: ${quarterFigure(latest, aspect)}, ${quarterWords(latest)}` : title;
};

const chartOf = (quarters: readonly Quarter[], aspect: Aspect): RunChart => ({
  id: `measure-${aspect}`,
  title: titleOf(quarters, aspect),
  axis: 'Of every 10 pieces of work',
  ...{ least: 0, most: 10, ticks: [0, 5, 10], aim: null, marks: [], along: null, isPublished: false },
  points: quarters.map((quarter) => ({
    period: quarterWords(quarter),
    short: quarterShort(quarter),
    value: shareOf(quarter, aspect),
    words: quarterFigure(quarter, aspect),
  })),
});

export function measurePage(works: readonly Involvement[], seat: Seat, today: string): PageEnding {
  const { slug } = seat.partnership;
  const quarters = quartersOf(works, today);
  const few = quarters.filter((quarter) => quarter.works > 0 && quarter.works < SHARE_FROM);
  return page('wings/coproduction/leading/measure/measure.njk', {
    title: 'Co-production, measured',
    sections: sectionsOf(slug, 'leading'),
    back: { text: 'Leading', href: paths.leading(slug) },
    charts:
      quarters.length === 0
        ? []
        : aspects.map((aspect) => ({ chart: chartOf(quarters, aspect), words: aspectWords[aspect].counts })),
    few: few.map(quarterWords),
    from: SHARE_FROM,
    involvementHref: paths.involvement(slug),
  });
}
