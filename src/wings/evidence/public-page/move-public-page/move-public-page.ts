// Opening the public page, and closing it.
import { type Ending, isRefusal, redirect, stale } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { takesBothLeads } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { movePublicPage } from '../../store/public.ts';
import { publicHappened as happened } from '../events.ts';
import { whoMay } from '../who-may.ts';

export async function doOpenPublicPage(ask: Ask): Promise<Ending> {
  const may = await whoMay(ask, null);
  const refused = ask.permit(may.mayPublish);
  if (refused) return refused;
  const { id } = ask.seat.partnership;
  const asked = await takesBothLeads(ask, {
    ...{ kind: 'publishing', placeId: null, subject: { kind: 'public page', id } },
    ...{ subjectVersion: seenIn(ask), asks: { open: true } },
  });
  return asked ?? move(ask, may.mayPublish, ask.today, 'Anybody can read it now.');
}

export async function doClosePublicPage(ask: Ask): Promise<Ending> {
  const may = await whoMay(ask, null);
  return move(ask, may.mayTakeBack, null, 'It is closed. It is gone from outside within a minute.');
}

const seenIn = ({ body }: Ask): number => Math.max(0, Math.trunc(Number(body.seen)) || 0);

async function move(
  ask: Ask,
  may: Parameters<Ask['permit']>[0],
  openedOn: string | null,
  kept: string,
): Promise<Ending> {
  const { id, slug } = ask.seat.partnership;
  const moved = await ask.act({
    may,
    apply: async (scope) => {
      if (!(await movePublicPage(scope, seenIn(ask), openedOn)))
        return stale({
          what: 'public page',
          theirs: [{ name: 'The public page', value: 'Opened or closed by somebody else a moment ago' }],
          yours: [{ name: 'The public page', value: openedOn === null ? 'To be closed' : 'To be opened' }],
          again: paths.publicPage(slug),
        });
      return { result: true, happened: openedOn === null ? happened.closed(id) : happened.opened(id) };
    },
  });
  return isRefusal(moved) ? moved : redirect(paths.publicPage(slug), kept);
}
