import { closed, type Ending, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { paths } from '../../paths.ts';
import { maySayCover } from '../../policy.ts';
import { endCover } from '../../store/teams.ts';
import { teamHappened } from '../events.ts';
import { findTeam } from '../find-team.ts';

export async function doEndCover(ask: Ask): Promise<Ending> {
  const found = await findTeam(ask);
  const cover = found?.covers.find(({ id }) => id === ask.params.cover);
  if (!found || !cover) return notFound('cover');
  const { place, team, members } = found;
  const done = await ask.act({
    may: maySayCover(
      ask.seat,
      place.id,
      cover.personId,
      members.map(({ personId }) => personId),
    ),
    apply: async (scope) =>
      (await endCover(scope, cover.id, ask.today))
        ? { result: true, happened: teamHappened.coverEnded(team.id, cover.id, ask.today) }
        : closed('This has ended already.', 'There is nothing left to do.'),
  });
  return isRefusal(done) ? done : redirect(paths.team(ask.seat.partnership.slug, place.slug), 'It has ended.');
}
