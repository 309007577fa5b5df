// What waits at each place, for pages that show teams.
import type { Scope } from '../../../db/scope.ts';
import type { Provider } from '../provider.ts';
import { countWaiting } from '../store/handovers.ts';

export interface WaitingAt {
  readonly placeId: string;
  /** Planned, and not sent yet. */
  readonly toSend: number;
  /** Sent to this place, and not accepted by a named worker yet. */
  readonly toAnswer: number;
  /** Something was due before today. */
  readonly late: number;
}
/** By place, of the providers whose people the reader may see: counts for those who see each person anyway. */
export async function readWaiting(
  scope: Scope,
  seen: readonly Pick<Provider, 'id' | 'placeId'>[],
  today: string,
): Promise<WaitingAt[]> {
  const rows = await countWaiting(
    scope,
    seen.map(({ id }) => id),
    today,
  );
  const places = Map.groupBy(rows, ({ providerId }) => seen.find(({ id }) => id === providerId)?.placeId ?? '');
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  return [...places].map(([placeId, of]) => ({
    placeId,
    toSend: sum(of.map(({ toSend }) => toSend)),
    toAnswer: sum(of.map(({ toAnswer }) => toAnswer)),
    late: sum(of.map(({ late }) => late)),
  }));
}
