// The own list, counted exactly by the one rule: by month or quarter, twelve months up to then, by establishment, provider and area.

import type { RunChart } from '../../../../pictures/run-chart.ts';
import { daysFrom } from '../../../../shell/days.ts';
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { lastDay } from '../../handover-days.ts';
import { type Provider, providerInWords } from '../../provider.ts';
import { sectionsOf } from '../../sections.ts';
import { becauseInWords } from '../because.ts';
import { type Continuity, continuityOf, type Leaving, stages, together } from '../continuity.ts';
import {
  addMonths,
  addQuarters,
  firstOf,
  lastOf,
  monthOf,
  monthShort,
  monthWords,
  quarterFrom,
  quarterOf,
  quarterShort,
  quarterUntil,
  quarterWords,
} from '../day-count.ts';
import { funnelOf } from '../funnel-of.ts';
import { continuityPaths as paths } from '../paths.ts';
import { inEvery100 } from '../released.ts';

/** Five years by the quarter, and two by the month. */
const shownBy = { month: 24, quarter: 20 } as const;
/** The first of them needs eleven months before it for its twelve. */
export const monthsBack = (by: 'month' | 'quarter'): number =>
  (by === 'month' ? shownBy.month : 3 * shownBy.quarter) + 11;
/** From so many people on a share is said: with fewer it would jump with each of them. */
const SHARE_FROM = 8;

export interface Placed extends Leaving {
  readonly placeSlug: string;
  readonly placeName: string;
  readonly providerName: string;
}
export interface Listed {
  readonly seen: readonly Provider[];
  readonly leavings: readonly Placed[];
}
export interface Cut {
  /** A place's slug, a provider's id, an area; empty: all. */
  readonly place: string;
  readonly provider: string;
  readonly area: string;
  readonly by: 'month' | 'quarter';
}
const areaOf = ({ area }: Pick<Leaving, 'area'>): string => area ?? 'Not known';

export function placedFrom(leavings: readonly Leaving[], providers: readonly Provider[]): Placed[] {
  const byId = new Map(providers.map((one) => [one.id, one]));
  return leavings.map((one) => {
    const from = byId.get(one.fromId);
    return {
      ...one,
      placeSlug: from?.placeSlug ?? '',
      placeName: from?.placeName ?? 'Not known',
      providerName: from ? providerInWords(from) : 'Not known',
    };
  });
}

export const cutBy = ({ leavings }: Pick<Listed, 'leavings'>, { place, provider, area }: Cut): Placed[] =>
  leavings.filter(
    (one) =>
      (place === '' || one.placeSlug === place) &&
      (provider === '' || one.fromId === provider) &&
      (area === '' || areaOf(one) === area),
  );

export function ownPage(list: Listed, cut: Cut, seat: Seat, today: string): PageEnding {
  const { slug } = seat.partnership;
  const people = cutBy(list, cut);
  const last = lastWholeMonth(today);
  const year = { from: firstOf(addMonths(last, -11)), until: lastOf(last), today };
  const whole = continuityOf(people, year);
  const since = continuityOf(people, { from: daysFrom(year.until, 1), until: today, today });
  return page('wings/pathways/continuity/own-list/own-list.njk', {
    title: 'Your own list, counted exactly',
    sections: sectionsOf(seat, 'continuity'),
    back: { text: 'Continuity', href: paths.continuity(slug) },
    lead: figureWords(whole),
    period: `Twelve months, ${monthWords(monthOf(year.from))} to ${monthWords(last)}`,
    funnel: funnelOf({
      id: 'own-way',
      title: 'Where people are lost',
      of: whole.of,
      came: cameOf(whole).map((people) => ({ people, range: null })),
      isExact: true,
    }),
    chart: chartOf(people, cut, today),
    reasons: {
      caption: 'Why treatment did not start within 21 days',
      head: ['Why', 'People'],
      rows: whole.reasons.map(({ reason, people: many }) => [becauseInWords(reason), many]),
    },
    outside: [
      { name: 'Died by day 21, without having started', value: String(whole.excluded.died) },
      { name: 'Back in prison by day 21, without having started', value: String(whole.excluded.backInPrison) },
    ],
    since: `Since then ${since.started} have started and ${since.of - since.started} have not in time. Of ${since.notKnownYet} it is not known yet: day 21 has not passed.`,
    tables: [
      tableBy(people, year, 'Establishment', ({ placeName }) => placeName),
      tableBy(people, year, 'Provider', ({ providerName }) => providerName),
      tableBy(people, year, 'Receiving area', areaOf),
    ],
    ...choices(list, cut),
    action: paths.ownContinuity(slug),
    tableHref: `${paths.ownContinuityTable(slug)}${asQuery(cut)}`,
    shareFrom: SHARE_FROM,
  });
}

const asQuery = ({ place, provider, area }: Cut): string => {
  const chosen = Object.entries({ place, provider, area }).filter(([, value]) => value !== '');
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen)}`;
};

/** The last month of which day 21 has passed for everyone. */
function lastWholeMonth(today: string): string {
  let month = monthOf(today);
  while (daysFrom(lastOf(month), lastDay) >= today) month = addMonths(month, -1);
  return month;
}

/** How many came so far: sent, acknowledged, named, appointment, started. */
const cameOf = ({ lost }: Continuity): number[] =>
  stages.slice(1).map((_, at) => lost.slice(at + 1).reduce((all, people) => all + people, 0));

function figureWords({ started, of }: Pick<Continuity, 'started' | 'of'>): string {
  if (of === 0) return 'Nobody left who needed treatment.';
  return `${started} of ${of} started within 21 days${of < SHARE_FROM ? '' : `: ${inEvery100(started, of)} in every 100`}.`;
}
const cellOf = ({ started, of }: Continuity): string =>
  of === 0 ? 'nobody left' : `${started} of ${of}${of < SHARE_FROM ? '' : `, ${inEvery100(started, of)} in every 100`}`;

interface Part {
  readonly words: string;
  readonly short: string;
  readonly from: string;
  readonly until: string;
}
function partsOf(by: Cut['by'], today: string): Part[] {
  const many = shownBy[by];
  const back = Array.from({ length: many }, (_, n) => n + 1 - many);
  if (by === 'quarter')
    return back.map((n) => {
      const quarter = addQuarters(quarterOf(today), n);
      return {
        words: quarterWords(quarter),
        short: quarterShort(quarter),
        from: quarterFrom(quarter),
        until: quarterUntil(quarter),
      };
    });
  return back.map((n) => {
    const month = addMonths(monthOf(today), n);
    return { words: monthWords(month), short: monthShort(month), from: firstOf(month), until: lastOf(month) };
  });
}

/** Counts each month once, and adds months together: a release stands in one month alone. */
function byMonth(people: readonly Placed[], today: string) {
  const leavings = Map.groupBy(people, ({ releasedOn }) => monthOf(releasedOn ?? ''));
  const counted = new Map<string, Continuity>();
  const countOf = (month: string): Continuity => {
    const before = counted.get(month);
    if (before) return before;
    const one = continuityOf(leavings.get(month) ?? [], { from: firstOf(month), until: lastOf(month), today });
    counted.set(month, one);
    return one;
  };
  return (first: string, last: string): Continuity => {
    const months: Continuity[] = [];
    for (let month = first; month <= last; month = addMonths(month, 1)) months.push(countOf(month));
    return together(months);
  };
}

function chartOf(people: readonly Placed[], { by }: Cut, today: string): RunChart {
  const count = byMonth(people, today);
  const parts = partsOf(by, today).map((part) => ({ ...part, one: count(monthOf(part.from), monthOf(part.until)) }));
  const shareIn = (one: Continuity) => (one.isWhole && one.of >= SHARE_FROM ? inEvery100(one.started, one.of) : null);
  const notWhole = (one: Continuity) => (one.isWhole ? '' : `, and ${one.notKnownYet} not known yet`);
  return {
    id: 'own-run',
    title: `${by === 'month' ? 'Month by month' : 'Quarter by quarter'}, by when people left`,
    axis: 'Of every 100 people released, how many started within 21 days',
    ...{ least: 0, most: 100, ticks: [0, 25, 50, 75, 100], aim: null, marks: [], isPublished: false },
    points: parts.map(({ words, short, one }) => ({
      ...{ period: words, short, value: shareIn(one) },
      words: `${cellOf(one)}${notWhole(one)}`,
    })),
    along: {
      name: 'Twelve months up to then',
      values: parts.map(({ until }) => {
        const year = count(addMonths(monthOf(until), -11), monthOf(until));
        return { value: shareIn(year), words: year.isWhole ? cellOf(year) : 'not over yet' };
      }),
    },
  };
}

function tableBy(
  people: readonly Placed[],
  year: { from: string; until: string; today: string },
  what: string,
  of: (one: Placed) => string,
) {
  const groups = [...Map.groupBy(people, of)].sort(([a], [b]) => a.localeCompare(b));
  return {
    caption: `By ${what.toLowerCase()}, in the order of their names`,
    head: [what, 'Started, of those who left', 'Most often lost at'],
    rows: groups.map(([name, own]) => {
      const counted = continuityOf(own, year);
      return [name, cellOf(counted), worstOf(counted)];
    }),
  };
}

function worstOf({ lost }: Continuity): string {
  const gone = lost.slice(0, -1);
  const most = Math.max(...gone);
  return most === 0 ? 'nobody lost' : `${stages[gone.indexOf(most)]} (${most})`;
}

function choices({ leavings }: Listed, cut: Cut) {
  const places = new Map(leavings.map(({ placeSlug, placeName }) => [placeSlug, placeName]));
  const providers = new Map(leavings.map(({ fromId, providerName }) => [fromId, providerName]));
  const byName = (items: Map<string, string>) =>
    [...items].map(([value, text]) => ({ value, text })).sort((a, b) => a.text.localeCompare(b.text));
  return {
    placeItems: byName(places),
    providerItems: byName(providers),
    areaItems: byName(new Map(leavings.map((one) => [areaOf(one), areaOf(one)]))),
    chosen: cut,
  };
}

/** Month by month for the table to take away, with every stage and what stands outside both numbers. */
export function ownRows(people: readonly Placed[], today: string) {
  const head = [
    'month of release',
    'establishment',
    'provider',
    'receiving area',
    ...stages,
    'died by day 21',
    'back in prison by day 21',
    'not known yet',
  ];
  const groups = Map.groupBy(people, (one) =>
    JSON.stringify([monthOf(one.releasedOn ?? ''), one.placeName, one.providerName, areaOf(one)]),
  );
  const rows = [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, own]) => {
      // made by JSON.stringify() above
      const [month = '', ...where] = JSON.parse(key) as string[];
      const { lost, excluded, notKnownYet } = continuityOf(own, { from: firstOf(month), until: lastOf(month), today });
      return [month, ...where, ...[...lost, excluded.died, excluded.backInPrison, notKnownYet].map(String)];
    });
  return { head, rows };
}
