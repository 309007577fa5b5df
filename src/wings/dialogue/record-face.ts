// What other wings may ask of the record. Everything here is filtered by what the asker may see.
import type { Scope } from '../../db/scope.ts';
import type { Seat, Tier } from '../../shell/standing.ts';
import { readPerspectives } from '../partnership/index.ts';
import { attributedFor, type Use, usableFor } from './quotations/quotation.ts';
import type { Attributed } from './record/attributed.ts';
import { mayReadRecord } from './record-policy.ts';
import { readQuotations } from './store/quotation.ts';
import { readRecordSessions } from './store/record.ts';
import { readThemeRows } from './store/theme.ts';

export interface ThemeSeen {
  readonly id: string;
  readonly title: string;
  readonly tier: Tier;
  readonly sessionId: string | null;
}

/** Themes of one dialogue: those put further for every partner, a room's own for those who were in it. */
export async function readThemes(scope: Scope, engagementId: string, seat: Seat): Promise<ThemeSeen[]> {
  const sessions = await readRecordSessions(scope, engagementId, seat.personId);
  const mine = new Set(sessions.filter((session) => mayReadRecord(seat, session).allowed).map(({ id }) => id));
  const rows = await readThemeRows(scope, engagementId);
  return rows.filter(({ tier, sessionId }) => isSeen(tier, seat) || (sessionId !== null && mine.has(sessionId)));
}

const isSeen = (tier: Tier, { clearance }: Seat): boolean =>
  tier === 'published' || (tier === 'partners' && clearance !== 'published') || clearance === 'facilitators';

export interface UsableQuotation {
  readonly id: string;
  readonly words: string;
  /** Already as wide as it must be for this use, or the word its source printed where the speaker agreed to that. */
  readonly attribution: Attributed;
  readonly source: string | null;
  readonly sessionId: string | null;
}

/** Only words whose speaker agreed to this use and has not taken it back. */
export async function quotationsFor(scope: Scope, engagementId: string, use: Use): Promise<UsableQuotation[]> {
  const perspectives = await readPerspectives(scope);
  const quotations = await readQuotations(scope, { engagementId });
  return quotations
    .filter((quotation) => usableFor(quotation, use))
    .map((quotation) => ({
      ...{ id: quotation.id, words: quotation.words ?? '', source: quotation.source, sessionId: quotation.sessionId },
      attribution: attributedFor(quotation, use, perspectives),
    }));
}
