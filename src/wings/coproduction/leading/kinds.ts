import type { Wing } from '../../../shell/wing.ts';
import { readInvolvement } from '../store/involvement.ts';
import { leadingPaths } from './paths.ts';

export const leadingKinds: Wing['kinds'] = {
  involvement: {
    word: 'Work done together',
    title: async (scope, ids, { partnership }) =>
      new Map(
        (await readInvolvement(scope))
          .filter(({ id }) => ids.includes(id))
          .map(({ id, title, from, until }) => [
            id,
            {
              title,
              href: leadingPaths.involvement(partnership.slug),
              tier: 'partners',
              on: from,
              state: until ? { kind: 'done', word: 'Ended' } : { kind: 'under-way', word: 'Under way' },
            },
          ]),
      ),
  },
};
