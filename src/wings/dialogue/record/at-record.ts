// What every page of a record begins with: the session, whether this person may be here, and what its log comes to.
import { type Entry, type RoomState, reduce } from '../../../room/index.ts';
import { isRefusal, notFound, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import type { Verdict } from '../../../shell/standing.ts';
import { type Perspective, readPerspectives } from '../../partnership/index.ts';
import { readLog } from '../store/log.ts';
import { findRecordSession } from '../store/record.ts';
import type { RecordSession } from './record.ts';

export interface AtRecord {
  readonly session: RecordSession;
  readonly entries: readonly Entry[];
  readonly state: RoomState;
  readonly perspectives: readonly Perspective[];
}

export async function atSession(ask: Ask, may: (session: RecordSession) => Verdict): Promise<RecordSession | Refusal> {
  const { engagement = '', session: slug = '' } = ask.params;
  const session = await ask.read((scope) => findRecordSession(scope, engagement, slug, ask.seat.personId));
  if (!session) return notFound('session');
  return ask.permit(may(session)) ?? session;
}

export async function atRecord(ask: Ask, may: (session: RecordSession) => Verdict): Promise<AtRecord | Refusal> {
  const session = await atSession(ask, may);
  if (isRefusal(session)) return session;
  return ask.read(async (scope) => {
    const entries = await readLog(scope, session.id, ask.seat.clearance, session.isParticipant);
    return { session, entries, state: reduce(entries, session.id), perspectives: await readPerspectives(scope) };
  });
}
