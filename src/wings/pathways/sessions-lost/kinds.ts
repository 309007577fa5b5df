// What this part has in the thread: the counts of a week for those who see them, and a quarter that was let out for everyone.
import type { Wing } from '../../../shell/wing.ts';
import { readPlaces } from '../../partnership/index.ts';
import { maySeeCountsAt } from '../policy.ts';
import { findLetOut, findLostWeeks } from '../store/lost-weeks.ts';
import { readProviders } from '../store/providers.ts';
import { lostStand, weekInWords } from './lost.ts';
import { letOutLine } from './overview/overview.ts';
import { lostPaths } from './paths.ts';
import { quarterInWords } from './quarter.ts';

export const lostKinds: Wing['kinds'] = {
  'lost week': {
    word: 'Sessions of a week',
    title: async (scope, ids, viewer) => {
      const [places, providers] = [await readPlaces(scope), await readProviders(scope)];
      return new Map(
        (await findLostWeeks(scope, ids)).flatMap((week) => {
          const place = places.find(({ id }) => id === week.placeId);
          if (!place || !maySeeCountsAt(viewer, place, providers).allowed) return [];
          return [
            [
              week.id,
              {
                title: `${weekInWords(week.week)}, ${week.wing}: ${week.what}`,
                href: lostPaths.lostWeek(viewer.partnership.slug, place.slug, week.id),
                tier: 'partners' as const,
                on: week.week,
                state: lostStand(week),
              },
            ] as const,
          ];
        }),
      );
    },
  },
  'lost quarter': {
    word: 'Sessions lost',
    title: async (scope, ids, { partnership: { slug } }) => {
      const places = await readPlaces(scope);
      return new Map(
        (await findLetOut(scope, ids)).map((one) => {
          const place = places.find(({ id }) => id === one.placeId);
          return [
            one.id,
            {
              title: `${place?.name ?? 'A place'}, ${quarterInWords(one.quarter)}`,
              href: lostPaths.lostAt(slug, place?.slug ?? ''),
              tier: 'partners' as const,
              on: one.letOutOn,
              note: letOutLine(one),
            },
          ] as const;
        }),
      );
    },
  },
};
