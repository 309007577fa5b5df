// What rounds have for the home page: one that waits for this person's answer, one that waits to be opened, and what happened lately.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { readPerspectives } from '../../partnership/index.ts';
import { resultInOneLine } from '../common-ground/home.ts';
import { mayReveal } from '../policy.ts';
import { isResting } from '../store/box.ts';
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
  const { rounds, slots, perspectives, taken, found, resting } = await ask.read(async (scope) => {
    const all = await readRounds(scope);
    const open = all.filter(({ state }) => state === 'open').map(({ id }) => id);
    const asks = open.length > 0 && ask.seat.perspectiveIds.length > 0;
    const found = new Map<string, Awaited<ReturnType<typeof resultInOneLine>>>();
    for (const round of all)
      if (lately.some(({ subjectId, act }) => subjectId === round.id && act === 'round revealed'))
        found.set(round.id, await resultInOneLine(scope, slug, round));
    const resting = new Set<string>();
    for (const round of all)
      if (round.state === 'open' && asks && (await isResting(scope, round))) resting.add(round.id);
    return {
      ...{ found, resting },
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
        ...(resting.has(round.id)
          ? {
              words: 'It rests while people sit together. Answer it when their session is over, or on paper now.',
              state: { kind: 'not-started', word: 'Rests now' },
            }
          : {
              words: 'You are asked for your view. You answer alone, and nobody sees it.',
              state: { kind: 'your-turn', word: 'Not answered yet' },
            }),
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
      const result = act === 'round revealed' ? found.get(subjectId) : undefined;
      if (result) return [{ at, ...result }];
      return round && became[act]
        ? [{ at, words: `${round.title} ${became[act]}.`, href: paths.round(slug, round.slug) }]
        : [];
    }),
  };
}
