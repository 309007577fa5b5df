// Sessions lost at one place: week by week for those who see the counts, and whole quarters for everyone.

import { tableOf } from '../../../../interop/csv/csv.ts';
import { daysFrom } from '../../../../shell/days.ts';
import { type Ending, file, notFound, page } from '../../../../shell/endings.ts';
import { sentencesOf } from '../../../../shell/list-of.ts';
import type { Ask } from '../../../../shell/route.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { mayLetOutAt } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readLostWeeks } from '../../store/lost-weeks.ts';
import { type FoundAt, findLostAt, hasSessions, seesCounts } from '../find-lost.ts';
import {
  type LostWeek,
  lostStand,
  mondayOf,
  placesInWords,
  reasons,
  sessionsInWords,
  sides,
  sumOf,
  weekInWords,
} from '../lost.ts';
import { usedLine } from '../overview/overview.ts';
import { isOver, quarterInWords, quarterOf } from '../quarter.ts';
import { lostToLetOut, lostToOf, usedByWeek } from './charts.ts';

/** As many weeks as are shown at first. */
const weeksShown = 13;

export async function showLostAt(ask: Ask): Promise<Ending> {
  const found = await findLostAt(ask);
  if (!found || !hasSessions(found.place)) return notFound('place');
  const { place, quarters } = found;
  const { slug } = ask.seat.partnership;
  const sees = seesCounts(ask, found).allowed;
  const all = sees ? await ask.read((scope) => readLostWeeks(scope, { placeId: place.id })) : [];
  const everyWeek = ask.query.weeks === 'all';
  const weeks = everyWeek ? all : all.filter(({ week }) => week > since(ask.today));
  const sum = sumOf(weeks);
  return page(
    'wings/pathways/sessions-lost/place/place.njk',
    {
      title: place.name,
      caption: 'Sessions lost',
      crumbs: [{ text: 'Sessions lost', href: paths.sessionsLost(slug) }, { text: place.name }],
      sections: sectionsOf(ask.seat, 'sessions lost'),
      lead: leadOf(sees, weeks, everyWeek),
      sees,
      lostTo: lostToOf(weeks),
      lostWords: `${plural(sum.offered - sum.used, 'place')} of ${sum.offered} were not used. ${sum.uncounted > 0 ? `${plural(sum.uncounted, 'line has', 'lines have')} no places counted and stand in no figure of places.` : ''}`,
      used: weeks.length > 0 ? usedByWeek(weeks) : null,
      every: everyWeek,
      weeks: weekGroups(slug, found, everyWeek ? all : listed(all)),
      allHref: !everyWeek && listed(all).length < all.length ? `${paths.lostAt(slug, place.slug)}?weeks=all` : null,
      tableHref: all.length > 0 ? paths.lostTable(slug, place.slug) : null,
      quarters: quarters.map((one) => ({
        chart: lostToLetOut(one),
        table: {
          caption: 'Of the places that were lost',
          head: ['Lost to', 'How many'],
          rows: lostToLetOut(one).bars.map(({ words, said }) => [words, said]),
        },
        words: `${usedLine(one)}. It stands on ${plural(one.weeks, 'count')} that both sides confirm${one.leftOut > 0 ? `; ${one.leftOut} that one side disputes stay out` : ''}.`,
      })),
      letOut: mayLetOutAt(ask.seat, place.id).allowed ? quartersToLetOut(slug, found, all, ask.today) : [],
      acts: [
        ...(found.counts.length > 0 && place.closedOn === null
          ? [{ text: 'Enter a week', href: paths.enterLost(slug, place.slug) }]
          : []),
        ...(sees ? [{ text: 'Print a form to fill in with a pen', href: paths.lostForm(slug, place.slug) }] : []),
      ],
    },
    worriedAt(place),
  );
}

/** The last four weeks, and any before them that one side has not confirmed. */
function listed(all: readonly LostWeek[]): LostWeek[] {
  const latest = [...new Set(all.map(({ week }) => week))].slice(0, 4);
  return all.filter(
    ({ week, said }) => latest.includes(week) || sides.some((side) => said[side]?.says !== 'confirmed'),
  );
}

const since = (today: string): string => daysFrom(mondayOf(today), -7 * weeksShown);

function leadOf(sees: boolean, weeks: readonly LostWeek[], everyWeek: boolean): string {
  if (!sees) return 'You see whole quarters, rounded. Those who work here see each week as it was counted.';
  if (weeks.length === 0) return 'No week is entered yet.';
  const sum = sumOf(weeks);
  const span = everyWeek ? 'In all weeks' : `In the last ${weeksShown} weeks`;
  return `${span} ${sessionsInWords(sum)}, and ${sum.used} of ${sum.offered} places were used.`;
}

const weekGroups = (slug: string, { place, providers }: FoundAt, weeks: readonly LostWeek[]) =>
  [...Map.groupBy(weeks, ({ week }) => week)].map(([week, list]) => ({
    title: weekInWords(week),
    rows: list.map((one) => ({
      name: `${one.wing}: ${one.what}`,
      href: paths.lostWeek(slug, place.slug, one.id),
      words: sentencesOf([`${sessionsInWords(one)}, ${placesInWords(one.places)}`]),
      note: providers.find(({ id }) => id === one.providerId)?.partnerName ?? null,
      state: lostStand(one),
    })),
  }));

const quartersToLetOut = (slug: string, { place, quarters }: FoundAt, all: readonly LostWeek[], today: string) =>
  [...new Set(all.map(({ week }) => quarterOf(week)))]
    .filter((quarter) => isOver(quarter, today) && !quarters.some((one) => one.quarter === quarter))
    .map((quarter) => ({
      text: `Let ${quarterInWords(quarter)} out`,
      href: `${paths.letLostOut(slug, place.slug)}?quarter=${quarter}`,
    }));

export async function takeLostTable(ask: Ask): Promise<Ending> {
  const found = await findLostAt(ask);
  if (!found) return notFound('place');
  const refused = ask.permit(seesCounts(ask, found));
  if (refused) return refused;
  const { place, providers } = found;
  const weeks = await ask.read((scope) => readLostWeeks(scope, { placeId: place.id }));
  const count = (number: number | undefined) => (number === undefined ? 'not counted' : String(number));
  const rows = weeks.map((one) => [
    ...[one.week, one.wing, one.what, providers.find(({ id }) => id === one.providerId)?.partnerName ?? ''],
    ...[String(one.planned), String(one.ran), count(one.places?.offered), count(one.places?.used)],
    ...reasons.map((reason) => count(one.places?.[reason])),
    ...[one.said.prison?.says ?? 'not yet', one.said.provider?.says ?? 'not yet'],
  ]);
  const head = [
    ...['week_from', 'wing', 'sessions', 'provider', 'planned', 'ran', 'places_offered', 'places_used'],
    ...reasons.map((reason) => `lost_${reason.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`),
    ...['prison_says', 'provider_says'],
  ];
  return file(tableOf(head, rows), 'text/csv; charset=utf-8; header=present', `sessions-lost-${place.slug}.csv`);
}
