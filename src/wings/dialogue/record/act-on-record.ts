// Every change of a record: the rooms it touches are held still, each entry is asked whether it may be kept now, the
// entries are added, and the events with them.
import type { Scope } from '../../../db/scope.ts';
import type { Depth, Kind, Payloads, Tier } from '../../../room/index.ts';
import type { Happening } from '../../../shell/act.ts';
import { closed, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import type { Verdict } from '../../../shell/standing.ts';
import { recordHappened } from '../record-events.ts';
import type { SessionState } from '../session.ts';
import { keepEntry, lockRoom } from '../store/log.ts';
import { sessionState } from '../store/record.ts';
import { whyNotKept } from './record.ts';

export interface KeepMore {
  readonly id?: string;
  readonly refs?: readonly string[];
  readonly tier?: Tier;
  /** Another room than the act's own. */
  readonly sessionId?: string;
}
export interface Keeper {
  readonly scope: Scope;
  readonly keep: <K extends Kind>(kind: K, body: Payloads[K], more?: KeepMore) => Promise<Refusal | undefined>;
  readonly note: (happening: Happening) => void;
}
export interface RecordChange {
  readonly may: Verdict;
  /** Rooms beside the session's own. */
  readonly rooms?: readonly string[];
  readonly work: (keeper: Keeper) => Promise<Refusal | undefined>;
}

export const struckMeanwhile: Refusal = closed(
  'These words were struck out while you were writing.',
  'They are destroyed, so nothing can be made from them. What you typed is not kept either.',
);

export function actOnRecord(ask: Ask, sessionId: string, change: RecordChange): Promise<true | Refusal> {
  return ask.act<true>({
    may: change.may,
    apply: async (scope) => {
      const happened: Happening[] = [];
      const rooms = await holdStill(scope, [sessionId, ...(change.rooms ?? [])]);
      const keep: Keeper['keep'] = async (kind, body, more = {}) => {
        const { id = ask.newId(), refs = [], tier = 'room', sessionId: room = sessionId } = more;
        const now = rooms.get(room);
        if (!now) throw new Error('an act may keep only in rooms that it holds');
        const why = whyNotKept(kind, now.state, now.depth);
        if (why) return closed(why.because, why.instead);
        const kept = await keepEntry(scope, { id, sessionId: room, kind, tier, refs, body, now: ask.now });
        if (!kept.ok) return closed('This cannot be kept.', 'Nothing of what you typed was kept.');
        happened.push(recordHappened.entryKept(room, kind, kept.n));
        return undefined;
      };
      const refusal = await change.work({ scope, keep, note: (happening) => happened.push(happening) });
      return refusal ?? { result: true, happened };
    },
  });
}

/** Rooms are always taken in the same order, so that two acts over the same rooms wait and never block each other. */
async function holdStill(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, { state: SessionState; depth: Depth | null }>> {
  const rooms = new Map<string, { state: SessionState; depth: Depth | null }>();
  for (const id of [...new Set(ids)].sort()) {
    const room = await lockRoom(scope, id);
    rooms.set(id, { state: (await sessionState(scope, id)) ?? 'planned', depth: room?.depth ?? null });
  }
  return rooms;
}
