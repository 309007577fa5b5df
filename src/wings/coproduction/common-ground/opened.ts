// The way of every page of common ground: a session that is there, and what was opened of it; before that, how far it has got.
import { closed, type Ending, notFound, page } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { worriedAt } from '../../../shell/worried-at.ts';
import { mayAskStatements } from '../policy.ts';
import type { AtCommonGround, Found, Here } from './found.ts';
import { readCommonGround } from './read-common-ground.ts';
import { waitingPage } from './waiting/page.ts';

type Work = (opened: { ask: Ask; at: AtCommonGround; found: Found; here: Here }) => Ending;

async function reached(ask: Ask, work: Work, before: (at: AtCommonGround, here: Here) => Ending): Promise<Ending> {
  const at = await ask.read((scope) => readCommonGround(scope, ask));
  if (!at) return notFound('session');
  const here: Here = [ask.seat.partnership.slug, at.engagement.slug, at.session.slug];
  return at.found ? work({ ask, at, found: at.found, here }) : before(at, here);
}

export const pageOf =
  (work: Work) =>
  (ask: Ask): Promise<Ending> =>
    reached(ask, work, (at, here) =>
      page(
        'wings/coproduction/common-ground/waiting/waiting.njk',
        waitingPage(at, here, mayAskStatements(ask.seat).allowed),
        worriedAt(at.place),
      ),
    );

export const fileOf =
  (work: Work) =>
  (ask: Ask): Promise<Ending> =>
    reached(ask, work, () =>
      closed('There is nothing to take away before it is opened together.', 'Ask your facilitator when that is.'),
    );
