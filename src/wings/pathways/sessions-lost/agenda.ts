// What sessions lost bring to a forum: weeks that nobody has confirmed yet, and what places were lost to most often. No counts of a week.
import { daysBetween } from '../../../shell/days.ts';
import { plural } from '../../../shell/words-in-time.ts';
import type { BringToAgenda } from '../../agreement/index.ts';
import { readPlaces } from '../../partnership/index.ts';
import { readLetOut, readWaitingWeeks } from '../store/lost-weeks.ts';
import { lostPaths } from './paths.ts';
import { mostLostTo, pooledWords, quarterInWords } from './quarter.ts';

export const lostForAgenda: BringToAgenda = async (scope, seat, today) => {
  const places = await readPlaces(scope);
  const nameOf = (id: string) => places.find((place) => place.id === id)?.name ?? 'a place';
  const href = lostPaths.sessionsLost(seat.partnership.slug);
  const waiting = (await readWaitingWeeks(scope)).filter(({ since }) => daysBetween(since, today) > daysToSay);
  const quarters = await readLetOut(scope);
  const latest = quarters.filter(
    ({ quarter, letOutOn }) => quarter === quarters[0]?.quarter && daysBetween(letOutOn, today) <= daysNew,
  );
  const most = latest.flatMap(({ placeId, figures }) => {
    const pool = mostLostTo(figures);
    return pool === null ? [] : [`${nameOf(placeId)}: ${pooledWords[pool].toLowerCase()}`];
  });
  return [
    ...(waiting.length > 0
      ? [
          {
            why: 'unanswered' as const,
            title: 'Weeks of sessions that nobody has confirmed yet',
            href,
            words: waiting.map(({ placeId, weeks }) => `${nameOf(placeId)}, ${plural(weeks, 'week')}`).join('; '),
            on: null,
          },
        ]
      : []),
    ...(most.length > 0
      ? [
          {
            why: 'brought' as const,
            title: 'What places in sessions were lost to most often',
            href,
            words: `${quarterInWords(latest[0]?.quarter ?? '')}. ${most.join('; ')}`,
            on: null,
          },
        ]
      : []),
  ];
};

/** A week is over, and both sides have had another to say whether it is right. */
const daysToSay = 14;
/** What was let out is talked about once, and makes room for the next. */
const daysNew = 92;
