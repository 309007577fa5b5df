// What a launch has for the home page: an invitation that is not answered yet, a choice of name, and the day to come.
import type { Scope } from '../../db/scope.ts';
import type { Ask } from '../../shell/route.ts';
import type { HomePart } from '../../shell/wing.ts';
import { whenOf } from './launch.ts';
import { launchPaths } from './launch-paths.ts';
import { readLaunches } from './store/launches.ts';
import { readWorkingAgreements } from './store/working-agreements.ts';

export async function readLaunchHome(
  scope: Scope,
  { seat, today }: Pick<Ask, 'seat' | 'today'>,
): Promise<Pick<HomePart, 'needsYou' | 'dueSoon'>> {
  const toCome = (await readLaunches(scope)).filter(
    ({ state, onDate }) => state === 'planned' && (onDate === null || onDate >= today),
  );
  if (toCome.length === 0) return { needsYou: [], dueSoon: [] };
  const agreements = await readWorkingAgreements(scope);
  const views = toCome.flatMap((launch) => {
    const agreement = agreements.find(({ id }) => id === launch.agreementId);
    if (!agreement) return [];
    const title = `The launch of: ${agreement.title}`;
    return [{ launch, title, href: launchPaths.launch(seat.partnership.slug, agreement.slug, launch.id) }];
  });
  return {
    needsYou: views
      .filter(({ launch }) =>
        launch.invitations.some(({ personId, answer }) => personId === seat.personId && answer === null),
      )
      .map(({ launch, title, href }) => ({
        title,
        href,
        words: `You are invited. ${whenOf(launch) ?? 'The day is TBC'}.`,
        state: { kind: 'planned', word: 'Invited' },
      })),
    dueSoon: views.flatMap(({ launch, title, href }) =>
      launch.onDate === null ? [] : [{ on: launch.onDate, title, href, words: launch.where ?? 'The place is TBC.' }],
    ),
  };
}
