// What this part has in the thread.
import type { Wing } from '../../../shell/wing.ts';
import { handoverStand } from '../handover.ts';
import { seenProviders } from '../provider.ts';
import { readHandovers } from '../store/handovers.ts';
import { readProviders } from '../store/providers.ts';
import { handoverPaths } from './paths.ts';

export const handoverKinds: Wing['kinds'] = {
  handover: {
    word: 'Handover',
    title: async (scope, ids, viewer) => {
      const seen = seenProviders(viewer, await readProviders(scope)).map(({ id }) => id);
      const found = seen.length > 0 ? await readHandovers(scope, ids, seen) : [];
      return new Map(
        found.map((one) => [
          one.id,
          {
            title: `Handover ${one.number}`,
            href: handoverPaths.handover(viewer.partnership.slug, one.number),
            tier: 'partners',
            on: one.plannedOn,
            state: handoverStand(one),
          },
        ]),
      );
    },
  },
};
