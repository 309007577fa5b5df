import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { dialoguePaths, readEngagements, readSessions, sessionStateWords } from '../../dialogue/index.ts';
import { readInterfaces, readingsOf, readReadings } from '../../partnership/index.ts';
import type { ReadPending } from '../pending.ts';
import { forumsPage, type ReadOverTime } from './page.ts';

export const showForums =
  (readPending: ReadPending) =>
  async (ask: Ask): Promise<Ending> => {
    const { slug } = ask.seat.partnership;
    const { pending, sessions, readings, interfaces, engagements } = await ask.read(async (scope) => ({
      pending: await readPending(scope, ask.seat, ask.today),
      sessions: await readSessions(scope),
      readings: await readReadings(scope),
      interfaces: await readInterfaces(scope),
      engagements: await readEngagements(scope),
    }));
    const meetings = sessions.map(({ id, title, onDate, state, slug: session, engagementId }) => ({
      id,
      title,
      onDate,
      stands: sessionStateWords[state],
      href: dialoguePaths.session(slug, pending.table.engagement(engagementId)?.slug ?? '', session),
    }));
    const overTime = interfaces.flatMap((face): ReadOverTime[] => {
      const own = readings.filter(({ interfaceId }) => interfaceId === face.id);
      const engagementId = engagements.find(({ interfaceId }) => interfaceId === face.id)?.id ?? null;
      const shown = readingsOf(own, ask.seat, ask.today);
      return shown
        ? [
            {
              ...shown,
              engagementId,
              picture: { ...shown.picture, id: `readings-${face.slug}`, title: `How we get on: ${face.name}` },
            },
          ]
        : [];
    });
    return forumsPage(pending, { meetings, readings: overTime }, ask.seat, ask.today);
  };
