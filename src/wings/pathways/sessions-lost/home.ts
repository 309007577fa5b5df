// What this part has for the first page: weeks that wait for this person's word.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { plural } from '../../../shell/words-in-time.ts';
import { readPlaces } from '../../partnership/index.ts';
import { mayComeToCounts, maySeeCountsAt } from '../policy.ts';
import { readLostWeeks, readWaitingWeeks } from '../store/lost-weeks.ts';
import { readProviders } from '../store/providers.ts';
import { sidesOf } from './find-lost.ts';
import { lostPaths } from './paths.ts';

const nothing: HomePart = { needsYou: [], dueSoon: [], changed: [] };

export async function lostHome(ask: Ask): Promise<HomePart> {
  if (!mayComeToCounts(ask.seat).allowed) return nothing;
  const { slug } = ask.seat.partnership;
  const needsYou = await ask.read(async (scope) => {
    const waiting = await readWaitingWeeks(scope);
    if (waiting.length === 0) return [];
    const [places, all] = [await readPlaces(scope), await readProviders(scope)];
    const found: HomePart['needsYou'][number][] = [];
    for (const { placeId, since } of waiting) {
      const place = places.find(({ id }) => id === placeId);
      if (!place || !maySeeCountsAt(ask.seat, place, all).allowed) continue;
      const providers = all.filter((one) => one.placeId === placeId);
      const mine = (await readLostWeeks(scope, { placeId, from: since })).filter(({ said, providerId }) =>
        sidesOf(
          ask,
          place,
          providers.find(({ id }) => id === providerId),
        ).some((side) => said[side] === null),
      );
      const weeks = new Set(mine.map(({ week }) => week)).size;
      if (weeks === 0) continue;
      found.push({
        title: `Sessions lost at ${place.name}`,
        href: lostPaths.lostAt(slug, place.slug),
        words: `${plural(weeks, 'week waits', 'weeks wait')} for you to say whether the counts are right.`,
        state: { kind: 'your-turn', word: 'To confirm' },
      });
    }
    return found;
  });
  return { ...nothing, needsYou };
}
