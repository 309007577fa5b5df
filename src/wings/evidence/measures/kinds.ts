// The kinds of thing that this part owns in the thread, and how they are titled for a viewer.
import type { ThreadStop, Wing } from '../../../shell/wing.ts';
import { readChangeIdeas, readMeasures } from '../store/measures.ts';
import { measureStand } from './measure-stand.ts';
import { measurePaths as paths } from './paths.ts';
import { tiersSeen } from './read-measures.ts';

export const measureKinds: Wing['kinds'] = {
  measure: {
    word: 'Measure',
    title: async (scope, ids, { clearance, partnership: { slug } }) =>
      new Map(
        (await readMeasures(scope, { tiers: tiersSeen(clearance) }))
          .filter(({ id }) => ids.includes(id))
          .map((one): [string, ThreadStop] => [
            one.id,
            {
              ...{ title: one.name, href: paths.measure(slug, one.slug), tier: one.tier, on: null },
              state: measureStand(one),
            },
          ]),
      ),
  },
  'change-idea': {
    word: 'Change idea',
    title: async (scope, ids, { clearance, partnership: { slug } }) => {
      const measures = new Map(
        (await readMeasures(scope, { tiers: tiersSeen(clearance) })).map((one) => [one.id, one]),
      );
      return new Map(
        (await readChangeIdeas(scope)).flatMap((idea): [string, ThreadStop][] => {
          const measure = measures.get(idea.measureId);
          if (!measure || !ids.includes(idea.id)) return [];
          const href = paths.beforeAfter(slug, measure.slug, idea.id);
          const state = idea.endedOn ? { kind: 'stopped', word: 'Ended' } : { kind: 'under-way', word: 'Being tried' };
          return [[idea.id, { title: idea.words, href, tier: 'partners', on: idea.beganOn, state }]];
        }),
      );
    },
  },
};
