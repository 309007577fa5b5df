// What this wing owns in the thread: readings and goals, both for every partner to see.
import type { ThreadKind, ThreadStop } from '../../shell/wing.ts';
import { levelWords } from './interface.ts';
import { kindWords } from './leading/joint-decision.ts';
import { paths } from './paths.ts';
import { valueWords } from './reading.ts';
import { readGoals } from './store/goals.ts';
import { readInterfaces } from './store/interfaces.ts';
import { readJointDecisions } from './store/joint-decisions.ts';
import { readReadings } from './store/readings.ts';

const reading: ThreadKind = {
  word: 'Reading',
  title: async (scope, ids, viewer) => {
    const interfaces = await readInterfaces(scope);
    const stops = (await readReadings(scope))
      .filter(({ id }) => ids.includes(id))
      .map(({ id, interfaceId, level, value, readOn }): [string, ThreadStop] => {
        const face = interfaces.find((one) => one.id === interfaceId);
        return [
          id,
          {
            title: `${valueWords[value]}, ${level ? `${levelWords[level].toLowerCase()} level` : 'across levels'}`,
            href: face ? paths.interface(viewer.partnership.slug, face.slug) : null,
            tier: 'partners',
            on: readOn,
          },
        ];
      });
    return new Map(stops);
  },
};

const goal: ThreadKind = {
  word: 'Goal',
  title: async (scope, ids, viewer) => {
    const stops = (await readGoals(scope))
      .filter(({ id }) => ids.includes(id))
      .map(({ id, words, saidOn, closedOn }): [string, ThreadStop] => [
        id,
        {
          title: words,
          href: paths.goals(viewer.partnership.slug),
          tier: 'partners',
          on: saidOn,
          ...(closedOn !== null && { state: { kind: 'done', word: 'Ended' } }),
        },
      ]);
    return new Map(stops);
  },
};

/** That both leads decided is for every partner to see; what exactly, for those who lead. */
const jointDecision: ThreadKind = {
  word: 'Decided by both leads',
  title: async (scope, ids, viewer) =>
    new Map(
      (await readJointDecisions(scope))
        .filter(({ id, tier }) => ids.includes(id) && tier === 'partners')
        .map(({ id, kind, endedAt }): [string, ThreadStop] => [
          id,
          {
            title: kindWords[kind].title,
            href: paths.coLeads(viewer.partnership.slug),
            tier: 'partners',
            on: endedAt?.toISOString().slice(0, 10) ?? null,
          },
        ]),
    ),
};

export const kinds: Readonly<Record<string, ThreadKind>> = { reading, goal, 'joint decision': jointDecision };
