// Where something was said, for whoever was in that room or holds its record: nothing for anybody else. The record itself is not read.
import type { Scope } from '../../db/scope.ts';
import type { Seat } from '../../shell/standing.ts';
import { recordLinks } from './record/links.ts';
import { mayReadRecord } from './record-policy.ts';
import { readSessionsById } from './store/record.ts';
import { roomsOf } from './store/said.ts';

export interface SaidAt {
  readonly session: string;
  readonly on: string | null;
  readonly href: string;
}

/** @param ids contributions */
export async function findSaidAt(scope: Scope, ids: readonly string[], viewer: Seat): Promise<Map<string, SaidAt>> {
  const rooms = await roomsOf(scope, ids);
  const sessions = await readSessionsById(scope, [...new Set(rooms.values())], viewer.personId);
  return new Map(
    [...rooms].flatMap(([id, sessionId]): [string, SaidAt][] => {
      const session = sessions.find((one) => one.id === sessionId);
      if (!session || !mayReadRecord(viewer, session).allowed) return [];
      const href = `${recordLinks(viewer.partnership.slug, session).record}#said-${id}`;
      return [[id, { session: session.title, on: session.onDate, href }]];
    }),
  );
}
