// Rounds and the standards in them, as the thread names them.
import type { Wing } from '../../../shell/wing.ts';
import { foundOfEach } from '../common-ground/found-of-each.ts';
import { readQuestionNames, readRounds } from '../store/rounds.ts';
import { roundPaths as paths } from './paths.ts';
import { roundStand } from './round-state.ts';

export const roundKinds: Wing['kinds'] = {
  round: {
    word: 'Round',
    title: async (scope, ids, viewer) =>
      new Map(
        (await readRounds(scope))
          .filter(({ id }) => ids.includes(id))
          .map((round) => [
            round.id,
            {
              title: round.title,
              href: paths.round(viewer.partnership.slug, round.slug),
              tier: 'partners',
              on: round.revealedOn ?? round.openedOn,
              state: roundStand(round).state,
            },
          ]),
      ),
  },
  'standard in a round': {
    word: 'Question',
    title: async (scope, ids, viewer) => {
      const { slug } = viewer.partnership;
      const questions = await readQuestionNames(scope, ids);
      const found = await foundOfEach(scope, slug, new Set(questions.map(({ roundId }) => roundId)));
      return new Map(
        questions.map(({ id, name, roundSlug, roundTitle }) => {
          const { href = null, ...what } = found.get(id) ?? {};
          const page = href ?? paths.round(slug, roundSlug);
          return [
            id,
            { title: name, href: page, tier: 'partners', on: null, note: `Asked in: ${roundTitle}`, ...what },
          ];
        }),
      );
    },
  },
};
