// What other wings may ask of the record. Everything here is filtered by what the asker may see.
import type { Scope } from '../../db/scope.ts';
import { type RoomState, reduce } from '../../room/index.ts';
import type { Seat, Tier } from '../../shell/standing.ts';
import { readPerspectives } from '../partnership/index.ts';
import { attributedFor, type Quotation, type Use, usableFor, useTier } from './quotations/quotation.ts';
import { type Attributed, beyondTheRoom } from './record/attributed.ts';
import type { RecordSession } from './record/record.ts';
import { mayReadRecord } from './record-policy.ts';
import { readLog } from './store/log.ts';
import { readQuotations } from './store/quotation.ts';
import { readRecordSessions, readSessionsById } from './store/record.ts';
import { readThemeRows } from './store/theme.ts';

/** The record of one session, or nothing when this person was not in the room. */
export async function readSessionRecord(
  scope: Scope,
  sessionId: string,
  seat: Seat,
): Promise<{ session: RecordSession; state: RoomState; quotations: Quotation[] } | undefined> {
  const [session] = await readSessionsById(scope, [sessionId], seat.personId);
  if (!session || !mayReadRecord(seat, session).allowed) return undefined;
  const entries = await readLog(scope, session.id, seat.clearance, session.isParticipant);
  return { session, state: reduce(entries, session.id), quotations: await readQuotations(scope, { sessionId }) };
}

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
  /** Already as wide as it must be for this use, or the word of the source that printed it before. */
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

export interface DifferenceSeen {
  readonly id: string;
  readonly sessionId: string;
  readonly sides: readonly string[];
  readonly comesBack: string | null;
}

/** Differences that the rooms of one dialogue hold open, for those who were in them. */
export async function readDifferences(scope: Scope, engagementId: string, seat: Seat): Promise<DifferenceSeen[]> {
  const sessions = await readRecordSessions(scope, engagementId, seat.personId);
  const found: DifferenceSeen[] = [];
  for (const session of sessions.filter((one) => mayReadRecord(seat, one).allowed)) {
    const { differences } = reduce(await readLog(scope, session.id, seat.clearance, session.isParticipant), session.id);
    for (const { id, sides, comesBack } of differences)
      found.push({ id, sessionId: session.id, sides: sides.flatMap(({ words }) => words ?? []), comesBack });
  }
  return found;
}

export type { Use };
export { beyondTheRoom, useTier };
