// What sessions lost bring to a forum: weeks that nobody has confirmed yet, and what most places were lost to. No counts of a week.
import { day, plural } from '../../../shell/words-in-time.ts';
import type { BringToAgenda } from '../../agreement/index.ts';
import { readPlaces } from '../../partnership/index.ts';
import { readLetOut, readWaitingWeeks } from '../store/lost-weeks.ts';
import { lostPaths } from './paths.ts';
import { mostLostTo, pooledWords, quarterInWords } from './quarter.ts';

/** Of each, at most. */
const mostOnAgenda = 3;

export const lostForAgenda: BringToAgenda = async (scope, seat, today) => {
  const places = await readPlaces(scope);
  const { slug } = seat.partnership;
  const at = (id: string) => places.find((place) => place.id === id);
  const waiting = (await readWaitingWeeks(scope)).filter(({ since }) => daysBetween(since, today) > daysToSay);
  const quarters = await readLetOut(scope);
  const latest = quarters[0]?.quarter;
  return [
    ...waiting.slice(0, mostOnAgenda).map(({ placeId, weeks, since }) => ({
      why: 'unanswered' as const,
      title: `Sessions lost at ${at(placeId)?.name ?? 'a place'}`,
      href: lostPaths.lostAt(slug, at(placeId)?.slug ?? ''),
      words: `${plural(weeks, 'week waits', 'weeks wait')} for a word of the prison or of a provider, the first that of ${day(since)}`,
      on: null,
    })),
    ...quarters
      .filter(({ quarter }) => quarter === latest)
      .flatMap(({ placeId, quarter, figures }) => {
        const most = mostLostTo(figures);
        if (most === null) return [];
        return [
          {
            why: 'brought' as const,
            title: `What sessions were lost to at ${at(placeId)?.name ?? 'a place'}`,
            href: lostPaths.lostAt(slug, at(placeId)?.slug ?? ''),
            words: `${quarterInWords(quarter)}: most places were lost to ${pooledWords[most].toLowerCase()}`,
            on: null,
          },
        ];
      })
      .slice(0, mostOnAgenda),
  ];
};

/** A week is over, and both sides have had another to say whether it is right. */
const daysToSay = 14;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
