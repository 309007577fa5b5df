// Does treatment carry on after release? England's figures as they were published beside what was let out of ours. Nothing here is
// counted: everything comes from the ledger.
import type { RunChart } from '../../../../pictures/run-chart.ts';
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { sectionsOf } from '../../sections.ts';
import { becauseInWords } from '../because.ts';
import { quarterFrom, quarterShort, quartersBetween, quarterUntil, quarterWords } from '../day-count.ts';
import { englandChart, englandTable } from '../england.ts';
import { funnelOf } from '../funnel-of.ts';
import { reasonsAsked } from '../let-out.ts';
import { continuityPaths as paths } from '../paths.ts';
import { type QuarterTable, shareOf, shareWords, wayOf, yearOf } from '../released.ts';

interface Establishment {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}
export interface Figures {
  readonly tables: readonly QuarterTable[];
  /** By name. */
  readonly establishments: readonly Establishment[];
  /** The one that was asked for. */
  readonly chosen: Establishment | null;
  readonly hasOwnList: boolean;
}

/** As many quarters as a chart has room for: five years. */
const quartersShown = 20;

export function figuresPage({ tables, establishments, chosen, hasOwnList }: Figures, seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const quarters = [...new Set(tables.map(({ quarter }) => quarter))].sort();
  const last = quarters.at(-1) ?? null;
  const shown = last === null ? [] : quartersBetween(quarters[0] ?? last, last).slice(-quartersShown);
  return page('wings/pathways/continuity/see-figures/see-figures.njk', {
    title: 'Does treatment carry on after release?',
    sections: sectionsOf(seat, 'continuity'),
    ...{ england: englandChart, englandTable },
    ours: last === null ? null : oursOf(tables, establishments, last),
    chart: last === null ? null : chartOf(tables, shown, chosen),
    reasons: last === null ? null : reasonsTable(tables, last),
    establishments: last === null ? null : establishmentsTable(tables, establishments, last),
    choices: establishments.map(({ slug: value, name: text }) => ({ value, text })),
    chosen: chosen?.slug ?? '',
    action: paths.continuity(slug),
    tableHref: paths.continuityTable(slug),
    ownHref: hasOwnList ? paths.ownContinuity(slug) : null,
  });
}

const andAll = (count: number) => (count === 1 ? 'one establishment' : `all ${count} establishments together`);

function oursOf(tables: readonly QuarterTable[], establishments: readonly Establishment[], last: string) {
  const way = wayOf(tables, last);
  const year = `${quarterWords(last).split(' to ')[1]}`;
  if (!way) return { funnel: null, words: `Twelve months to ${year}` };
  return {
    funnel: funnelOf({ id: 'ours', title: 'Our partnership: where people are lost', ...way, isExact: false }),
    words: `Twelve months to ${year}, ${andAll(establishments.length)}, each quarter to the nearest 5`,
  };
}

function chartOf(tables: readonly QuarterTable[], quarters: readonly string[], chosen: Establishment | null): RunChart {
  const placeId = chosen?.id ?? null;
  const whose = chosen?.name ?? 'Our partnership';
  const figures = (quarter: string) =>
    tables.find((one) => one.quarter === quarter && one.question === 'started' && one.placeId === placeId)?.figures ??
    null;
  const years = quarters.map((quarter) => yearOf(tables, quarter, 'started', placeId));
  const latest = years.findLast((year) => year !== null && year.inEvery100 !== null) ?? null;
  return {
    id: 'by-quarter',
    title:
      latest === null
        ? `${whose}, quarter by quarter`
        : `${whose}: about ${latest.inEvery100} in every 100 over twelve months`,
    axis: 'Of every 100 people released, how many started within 21 days',
    ...{ least: 0, most: 100, ticks: [0, 25, 50, 75, 100], aim: null, marks: [], isPublished: false },
    points: quarters.map((quarter) => ({
      period: quarterWords(quarter),
      short: quarterShort(quarter),
      value: shareOf(figures(quarter))?.inEvery100 ?? null,
      words: shareWords(shareOf(figures(quarter))),
    })),
    along: {
      name: 'Twelve months up to then',
      values: years.map((year) => ({
        value: year?.inEvery100 ?? null,
        words: shareWords(year),
      })),
    },
  };
}

function establishmentsTable(tables: readonly QuarterTable[], establishments: readonly Establishment[], last: string) {
  return {
    caption: `By establishment, ${quarterWords(last)} and the twelve months up to then`,
    head: ['Establishment', 'Last quarter', 'Twelve months'],
    rows: establishments.map(({ id, name }) => {
      const year = yearOf(tables, last, 'started', id);
      const figures =
        tables.find((one) => one.quarter === last && one.question === 'started' && one.placeId === id)?.figures ?? null;
      return [name, shareWords(shareOf(figures)), shareWords(year)];
    }),
  };
}

/** In one order always. Of a quarter in which fewer than eight did not start for a reason no count was let out. */
const reasonsTable = (tables: readonly QuarterTable[], last: string) => ({
  caption: 'Why treatment did not start, twelve months, all together',
  head: ['Why', 'People'],
  rows: reasonsAsked.map((reason) => {
    const year = yearOf(tables, last, reason, null);
    const people = year?.range ? `${year.range.least} to ${year.range.most}` : year && `about ${year.came}`;
    return [becauseInWords(reason), people ?? 'not shown: too few'];
  }),
});

export const periodOf = (quarter: string): string => `${quarterFrom(quarter)} to ${quarterUntil(quarter)}`;
