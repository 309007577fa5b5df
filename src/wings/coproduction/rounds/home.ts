// What rounds have for the home page: one that waits for this person's answer, one that waits to be opened, and what happened lately.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { readPerspectives } from '../../partnership/index.ts';
import { mayReveal } from '../policy.ts';
import type { Lately } from '../store/happenings.ts';
import { readRounds, readSlotsOf } from '../store/rounds.ts';
import { readTakenBy } from '../store/taken.ts';
import { roundPaths as paths } from './paths.ts';
import { viewsOf } from './views.ts';

const became: Record<string, string> = {
  'round opened': 'is open. Everyone answers alone first',
  'round closed': 'is closed and waits to be opened together',
  'round called off': 'is called off',
  'round revealed': 'was opened together',
};

export async function roundHome(ask: Ask, lately: readonly Lately[]): Promise<HomePart> {
  const { slug } = ask.seat.partnership;
  const { rounds, slots, perspectives, taken } = await ask.read(async (scope) => {
    const all = await readRounds(scope);
    const open = all.filter(({ state }) => state === 'open').map(({ id }) => id);
    const asks = open.length > 0 && ask.seat.perspectiveIds.length > 0;
    return {
      rounds: all,
      slots: asks ? await readSlotsOf(scope, open) : [],
      perspectives: await readPerspectives(scope),
      taken: asks ? await readTakenBy(scope, ask.seat.personId) : [],
    };
  });
  const waits = rounds.filter(
    ({ id, state }) =>
      state === 'open' &&
      !taken.includes(id) &&
      viewsOf(ask.seat, { slots: slots.filter(({ roundId }) => roundId === id), perspectives }).length > 0,
  );
  const closed = mayReveal(ask.seat).allowed ? rounds.filter(({ state }) => state === 'closed') : [];
  return {
    needsYou: [
      ...waits.map((round) => ({
        title: round.title,
        href: paths.round(slug, round.slug),
        words: 'Your perspective is asked. You answer alone, and nobody sees it.',
        state: { kind: 'your-turn', word: 'Not answered yet' },
      })),
      ...closed.map((round) => ({
        title: round.title,
        href: paths.round(slug, round.slug),
        words: 'Everyone has answered who wanted to. It waits to be opened together.',
        state: { kind: 'your-turn', word: 'Open it together' },
      })),
    ],
    dueSoon: [],
    changed: lately.flatMap(({ at, act, subjectId }) => {
      const round = rounds.find(({ id }) => id === subjectId);
      return round && became[act]
        ? [{ at, words: `${round.title} ${became[act]}.`, href: paths.round(slug, round.slug) }]
        : [];
    }),
  };
}
