// Services in the thread.
import type { Wing } from '../../../shell/wing.ts';
import { readServicesOf } from '../store/services.ts';
import { directoryPaths as paths } from './paths.ts';
import { serviceStand } from './service.ts';

export const directoryKinds: Wing['kinds'] = {
  service: {
    word: 'Service',
    title: async (scope, ids, { partnership: { slug } }) =>
      new Map(
        (await readServicesOf(scope, ids)).map((one) => [
          one.id,
          {
            title: one.name,
            href: paths.service(slug, one.slug),
            tier: one.tier,
            on: null,
            state: serviceStand[one.state],
          },
        ]),
      ),
  },
};
