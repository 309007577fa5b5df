// The counts of one week, and what each side says of them.
import { type Ending, notFound, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { mayCountFor } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { type FoundWeek, findLostWeek, seesCounts } from '../find-lost.ts';
import {
  lostOf,
  lostStand,
  placesInWords,
  reasons,
  reasonWords,
  type Side,
  sessionsInWords,
  weekInWords,
} from '../lost.ts';
import { quarterOf } from '../quarter.ts';

export async function showLostWeek(ask: Ask): Promise<Ending> {
  const found = await findLostWeek(ask);
  if (!found) return notFound('week');
  const refused = ask.permit(seesCounts(ask, found));
  if (refused) return refused;
  const { week, place, provider, speaksFor, quarters } = found;
  const { slug } = ask.seat.partnership;
  const stands = quarters.some(({ quarter }) => quarter === quarterOf(week.week));
  const changes = !stands && provider !== undefined && mayCountFor(ask.seat, provider).allowed;
  const waitsForMe = speaksFor.some((side) => week.said[side]?.says !== 'confirmed');
  return page(
    'wings/pathways/sessions-lost/week/week.njk',
    {
      title: `${week.wing}: ${week.what}`,
      caption: weekInWords(week.week),
      crumbs: [
        { text: 'Sessions lost', href: paths.sessionsLost(slug) },
        { text: place.name, href: paths.lostAt(slug, place.slug) },
        { text: `${weekInWords(week.week)}, ${week.wing}` },
      ],
      sections: sectionsOf(ask.seat, 'sessions lost'),
      lead: `${sessionsInWords(week)}, and ${placesInWords(week.places)}.`,
      state: lostStand(week),
      counts:
        week.places === null
          ? null
          : {
              caption: `${lostOf(week.places)} places were lost to`,
              head: ['Why', 'Places'],
              rows: reasons.map((reason) => [reasonWords[reason], week.places?.[reason] ?? 0]),
            },
      said: (['prison', 'provider'] as const).map((side) => saidRow(found, side)),
      provider: provider?.partnerName ?? null,
      stands,
      confirm: waitsForMe ? { action: paths.confirmLost(slug, place.slug, week.id), seen: week.version } : null,
      disputeHref: speaksFor.length > 0 ? paths.disputeLost(slug, place.slug, week.id) : null,
      changeHref: changes ? paths.changeLost(slug, place.slug, week.id) : null,
      nextHref: changes
        ? `${paths.enterLost(slug, place.slug)}?week=${week.week}&wing=${encodeURIComponent(week.wing)}`
        : null,
      threadHref: threadHref(slug, 'lost week', week.id),
    },
    worriedAt(place),
  );
}

const sideWords: Record<Side, string> = { prison: 'The prison', provider: 'The provider' };
function saidRow({ week, provider }: FoundWeek, side: Side) {
  const word = week.said[side];
  return {
    name: side === 'provider' && provider ? `The provider, ${provider.partnerName}` : sideWords[side],
    words: word === null ? 'Has not said yet.' : (word.words ?? `Says that it is right, ${day(word.on)}.`),
    note: word?.says === 'disputed' ? `Said on ${day(word.on)}` : null,
    state:
      word === null
        ? { kind: 'no-answer', word: 'Not yet' }
        : word.says === 'confirmed'
          ? { kind: 'agreed', word: 'Confirmed' }
          : { kind: 'change', word: 'Disputed' },
  };
}
