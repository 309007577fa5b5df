// What later wings say when they bring what an engagement was contracted to bring: an earlier wing cannot ask them.
import type { Scope } from '../../db/scope.ts';
import { linkThread, type ThreadEnd } from '../../db/thread-links.ts';
import type { Happening } from '../../shell/act.ts';
import type { OutcomeKind } from './contracted-outcome.ts';
import { happened } from './events.ts';
import { bringOutcome } from './store/contracted-outcome.ts';

/**
 * Call it in the act that brings it: a vision adopted, expectations answered, a plan made, a forum's cadence agreed. It
 * changes nothing when that was not contracted or was brought before.
 *
 * @param from what brought it, for the thread
 * @returns what happened, for the caller's own events
 */
export async function markBrought(
  scope: Scope,
  engagementId: string,
  kind: OutcomeKind,
  on: string,
  from?: ThreadEnd,
): Promise<Happening[]> {
  const brought = await bringOutcome(scope, engagementId, { kind }, { on, by: null });
  if (from) for (const id of brought) await linkThread(scope, from, { kind: 'contracted outcome', id }, 'brought');
  return brought.map((id) => happened.outcomeBrought(id, kind, on));
}
