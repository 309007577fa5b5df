// What a page of coverage is about: an engagement as a whole, or one of its sessions. The address says which.
import type { Ask } from '../../../shell/route.ts';
import {
  type Interface,
  type Perspective,
  readInterfaces,
  readPerspectives,
  readPlaces,
} from '../../partnership/index.ts';
import type { CoverageSeat } from '../coverage.ts';
import type { Engagement } from '../engagement.ts';
import { hasEnded } from '../engagement.ts';
import { paths } from '../paths.ts';
import { mayChange, type Session } from '../session.ts';
import { type Covered, readSeats } from '../store/coverage.ts';
import { findEngagement } from '../store/engagement.ts';
import { findSession } from '../store/session.ts';

export interface CoverageFacts {
  readonly engagement: Engagement;
  /** Without it: the engagement as a whole. */
  readonly session: Session | undefined;
  readonly between: Interface | undefined;
  readonly perspectives: readonly Perspective[];
  readonly seats: readonly CoverageSeat[];
  readonly placeSlug: string | undefined;
}

export const coveredBy = ({ engagement, session }: Pick<CoverageFacts, 'engagement' | 'session'>): Covered => ({
  engagementId: engagement.id,
  sessionId: session?.id ?? null,
});

export const mayStillChange = ({ engagement, session }: Pick<CoverageFacts, 'engagement' | 'session'>): boolean =>
  session ? mayChange(session.state) : !hasEnded(engagement.state);

export const findCoverage = (ask: Ask): Promise<CoverageFacts | undefined> =>
  ask.read(async (scope) => {
    const engagement = await findEngagement(scope, ask.params.engagement ?? '');
    if (!engagement) return undefined;
    const { session: slug } = ask.params;
    const session = slug === undefined ? undefined : await findSession(scope, engagement.id, slug);
    if (slug !== undefined && !session) return undefined;
    const placeId = session?.placeId ?? engagement.placeId;
    return {
      engagement,
      session,
      between: (await readInterfaces(scope)).find(({ id }) => id === engagement.interfaceId),
      perspectives: await readPerspectives(scope),
      seats: await readSeats(scope, { engagementId: engagement.id, sessionId: session?.id ?? null }),
      placeSlug: (await readPlaces(scope)).find(({ id }) => id === placeId)?.slug,
    };
  });

/** The addresses of coverage, with or without a session. */
export const coveragePaths = (p: string, { engagement, session }: Pick<CoverageFacts, 'engagement' | 'session'>) =>
  session
    ? {
        show: paths.sessionCoverage(p, engagement.slug, session.slug),
        add: paths.addSessionSeat(p, engagement.slug, session.slug),
        copy: paths.copySeats(p, engagement.slug, session.slug),
        change: (seat: string) => paths.changeSessionSeat(p, engagement.slug, session.slug, seat),
        remove: (seat: string) => paths.removeSessionSeat(p, engagement.slug, session.slug, seat),
      }
    : {
        show: paths.coverage(p, engagement.slug),
        add: paths.addSeat(p, engagement.slug),
        copy: null,
        change: (seat: string) => paths.changeSeat(p, engagement.slug, seat),
        remove: (seat: string) => paths.removeSeat(p, engagement.slug, seat),
      };
