import { daysFrom } from '../../../shell/days.ts';
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { readPlaces } from '../../partnership/index.ts';
import { recordHome } from '../record-home.ts';
import { statementsNeedYou } from '../statements/home.ts';
import { readRecentChanges } from '../store/changes.ts';
import { readSeats } from '../store/coverage.ts';
import { readEngagements } from '../store/engagement.ts';
import { readConcernSheets } from '../store/safety.ts';
import { readSessions } from '../store/session.ts';
import { daysAhead, homePart, tellsOfChange } from './page.ts';

const dayMs = 86_400_000;

export const showHome = (ask: Ask): Promise<HomePart> =>
  ask.read(async (scope) => {
    const until = daysFrom(ask.today, daysAhead);
    const engagements = await readEngagements(scope);
    const places = await readPlaces(scope);
    const sheets = await readConcernSheets(scope);
    const soon = (await readSessions(scope)).filter(
      ({ state, onDate }) => state === 'planned' && onDate !== null && onDate >= ask.today && onDate <= until,
    );
    const facilitates = ask.seat.clearance === 'facilitators';
    const coming = [];
    for (const session of soon) {
      const engagement = engagements.find(({ id }) => id === session.engagementId);
      if (!engagement) continue;
      const placeId = session.placeId ?? engagement.placeId;
      coming.push({
        session,
        engagement,
        placeName: places.find(({ id }) => id === placeId)?.name ?? null,
        safety: {
          sheetSet: sheets.some((sheet) => sheet.placeId === placeId),
          limitsChosen: session.limitsId !== null,
        },
        seats: facilitates ? await readSeats(scope, { engagementId: engagement.id, sessionId: session.id }) : [],
      });
    }
    const since = new Date(ask.now.getTime() - 14 * dayMs);
    const record = await recordHome(ask, scope, until);
    const statements = await statementsNeedYou(ask, scope);
    const part = homePart(
      {
        proposals: engagements.filter(({ state }) => state === 'proposed'),
        coming,
        changes: await readRecentChanges(scope, tellsOfChange, since, 5),
      },
      ask.seat,
    );
    return {
      ...part,
      needsYou: [...part.needsYou, ...record.needsYou, ...statements],
      dueSoon: [...part.dueSoon, ...record.dueSoon].sort((a, b) => a.on.localeCompare(b.on)),
    };
  });
