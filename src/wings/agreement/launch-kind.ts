// How a launch stands in the thread.
import type { Scope } from '../../db/scope.ts';
import type { Seat } from '../../shell/standing.ts';
import type { ThreadStop } from '../../shell/wing.ts';
import { launchStand, whenOf } from './launch.ts';
import { launchPaths } from './launch-paths.ts';
import { readLaunches } from './store/launches.ts';
import { readWorkingAgreements } from './store/working-agreements.ts';

export async function launchStops(
  scope: Scope,
  ids: readonly string[],
  { partnership: { slug } }: Seat,
): Promise<(ThreadStop & { id: string })[]> {
  const agreements = await readWorkingAgreements(scope);
  return (await readLaunches(scope, { ids })).flatMap((launch) => {
    const agreement = agreements.find(({ id }) => id === launch.agreementId);
    if (!agreement) return [];
    return [
      {
        id: launch.id,
        title: `The launch of: ${agreement.title}`,
        href: launchPaths.launch(slug, agreement.slug, launch.id),
        tier: 'partners' as const,
        on: launch.onDate,
        state: launchStand[launch.state],
        ...(launch.onDate === null && whenOf(launch) !== null && { note: whenOf(launch) ?? '' }),
      },
    ];
  });
}
