// Sessions lost, place by place: the counts for those who see them, and for everyone the quarters that were let out.
import { tableOf } from '../../../../interop/csv/csv.ts';
import { type Ending, file, page } from '../../../../shell/endings.ts';
import { sentencesOf } from '../../../../shell/list-of.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { maySeeCountsAt } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readLetOut, readWaitingWeeks } from '../../store/lost-weeks.ts';
import { readProviders } from '../../store/providers.ts';
import { hasSessions } from '../find-lost.ts';
import { type LetOut, mostLostTo, pooled, pooledWords, quarterInWords, shownPlaces } from '../quarter.ts';

export async function showLostOverview(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const { places, providers, quarters, waiting } = await ask.read(async (scope) => ({
    places: (await readPlaces(scope)).filter(hasSessions),
    providers: await readProviders(scope),
    quarters: await readLetOut(scope),
    waiting: await readWaitingWeeks(scope),
  }));
  const rows = places
    .filter(({ id, closedOn }) => closedOn === null || quarters.some(({ placeId }) => placeId === id))
    .map((place) => {
      const sees = maySeeCountsAt(ask.seat, place, providers).allowed;
      const [last] = quarters.filter(({ placeId }) => placeId === place.id);
      const waits = waiting.find(({ placeId }) => placeId === place.id);
      return {
        name: place.name,
        href: paths.lostAt(slug, place.slug),
        words: last ? letOutLine(last) : 'No quarter is let out yet',
        note: sees ? 'You see the counts of this place' : null,
        state: waits
          ? { kind: 'no-answer', word: `${plural(waits.weeks, 'week')} not yet confirmed` }
          : last
            ? { kind: 'agreed', word: 'Nothing waits' }
            : { kind: 'not-started', word: 'Nothing entered' },
        sees,
      };
    });
  return page('wings/pathways/sessions-lost/overview/overview.njk', {
    title: 'Sessions lost',
    sections: sectionsOf(ask.seat, 'sessions lost'),
    lead: 'How many places in sessions were used, and what the others were lost to. Counts, and nobody’s name.',
    own: rows.filter(({ sees }) => sees),
    others: rows.filter(({ sees }) => !sees),
    tableHref: quarters.length > 0 ? paths.lostQuarters(slug) : null,
  });
}

/** "July to September 2026: about 120 of about 300 places were used, most lost to clash with work". */
export const letOutLine = (one: LetOut): string => {
  const most = mostLostTo(one.figures);
  return sentencesOf([usedLine(one), most && `Lost most often to: ${pooledWords[most].toLowerCase()}`]);
};
export const usedLine = ({ quarter, figures }: LetOut): string => {
  const { answered, cells } = figures.places;
  return `${quarterInWords(quarter)}: ${cells[0] ? shownPlaces(cells[0]) : 'not said how many'} of ${shownPlaces(answered)} places were used`;
};

export async function takeLostQuarters(ask: Ask): Promise<Ending> {
  const { places, quarters } = await ask.read(async (scope) => ({
    places: await readPlaces(scope),
    quarters: await readLetOut(scope),
  }));
  const rows = quarters.map((one) => [
    places.find(({ id }) => id === one.placeId)?.name ?? '',
    one.quarter,
    ...[String(one.weeks), String(one.leftOut), shownPlaces(one.figures.places.answered)],
    ...one.figures.places.cells.map(shownPlaces),
    ...pooled.map((_, at) => {
      const cell = one.figures.lost?.cells[at];
      return cell ? shownPlaces(cell) : 'not said';
    }),
    day(one.letOutOn),
  ]);
  const head = [
    'place',
    'quarter_from',
    'counts_confirmed',
    'counts_disputed',
    'places_offered',
    'places_used',
    'places_lost',
  ];
  const lost = ['lost_regime', 'lost_clash', 'lost_away', 'lost_provider', 'lost_chose_not_or_not_known', 'let_out_on'];
  return file(tableOf([...head, ...lost], rows), 'text/csv; charset=utf-8; header=present', 'sessions-lost.csv');
}
