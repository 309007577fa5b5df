// The kinds of thing that this part owns in the thread, and how they are titled for a viewer.
import type { Wing } from '../../../shell/wing.ts';
import { readEngagements } from '../../dialogue/index.ts';
import { readLookBacks } from '../store/look-backs.ts';
import { monthsWords } from './look-back.ts';
import { lookBackPaths as paths } from './paths.ts';
import { tiersFor } from './read-due.ts';

export const lookBackKinds: Wing['kinds'] = {
  'look-back': {
    word: 'Look-back',
    title: async (scope, ids, viewer) => {
      const engagements = new Map((await readEngagements(scope)).map((one) => [one.id, one]));
      return new Map(
        (await readLookBacks(scope, { tiers: tiersFor(viewer), ids })).map((back) => {
          const engagement = engagements.get(back.engagementId);
          return [
            back.id,
            {
              title: `${monthsWords[back.months]}: ${engagement?.title ?? ''}`,
              href: paths.lookBack(viewer.partnership.slug, engagement?.slug ?? '', String(back.months)),
              tier: back.tier,
              on: back.heldOn,
              state: back.heldOn ? { kind: 'done', word: 'Held' } : { kind: 'planned', word: 'To be held' },
            },
          ];
        }),
      );
    },
  },
};
