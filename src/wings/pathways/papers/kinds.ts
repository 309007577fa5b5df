// What this part has in the thread.
import type { Wing } from '../../../shell/wing.ts';
import { readOutsideServices } from '../store/outside-services.ts';
import { outsideStand } from './outside-service.ts';
import { gatePaths } from './paths.ts';

export const gateKinds: Wing['kinds'] = {
  'outside service': {
    word: 'Service that is not here',
    title: async (scope, ids, { partnership: { slug } }) =>
      new Map(
        (await readOutsideServices(scope))
          .filter(({ id }) => ids.includes(id))
          .map((one) => [
            one.id,
            {
              title: one.name,
              href: gatePaths.outside(slug, one.slug),
              tier: 'partners',
              on: one.closedOn,
              state: outsideStand(one),
            },
          ]),
      ),
  },
};
