import { type Ending, notFound } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readInterfaces, readPerspectives } from '../../../partnership/index.ts';
import { mayDesignSessions } from '../../policy.ts';
import { hasDesign } from '../../session.ts';
import { readSeats } from '../../store/coverage.ts';
import { readDepth, readDesign, readParticipants, readSegments } from '../../store/design.ts';
import { findConcernSheet, readLimits } from '../../store/safety.ts';
import { readSessions } from '../../store/session.ts';
import { asksStatements } from '../../store/statement.ts';
import { sessionIn } from '../found.ts';
import { designPage } from './design-page.ts';
import { plainSessionPage } from './plain-page.ts';

/** A facilitator sees how it is planned; everyone else when and where it is, and the room its record. */
export async function showSession(ask: Ask): Promise<Ending> {
  const found = await ask.read(async (scope) => {
    const session = await sessionIn(scope, ask);
    if (!session) return undefined;
    const { id, engagementId } = session.session;
    return {
      ...session,
      all: await readSessions(scope, engagementId),
      limits: (await readLimits(scope)).find((one) => one.id === session.session.limitsId),
      depth: await readDepth(scope, id),
      asksStatements: await asksStatements(scope, id),
      isParticipant: (await readParticipants(scope, id)).includes(ask.seat.personId),
    };
  });
  if (!found) return notFound('session');
  const { session, engagement, place } = found;
  if (!hasDesign(session.kind) || ask.permit(mayDesignSessions(ask.seat))) return plainSessionPage(found, ask.seat);
  const design = await ask.read(async (scope) => ({
    design: await readDesign(scope, session.id),
    segments: await readSegments(scope, session.id),
    seats: await readSeats(scope, { engagementId: engagement.id, sessionId: session.id }),
    between: (await readInterfaces(scope)).find(({ id }) => id === engagement.interfaceId),
    perspectives: await readPerspectives(scope),
    sheetSet: place !== undefined && (await findConcernSheet(scope, place.id)) !== undefined,
  }));
  return designPage({ ...found, ...design }, ask.seat);
}
