// Whoever cannot or would not be told is written down with what is put, so that nothing waits for it.
import type { Scope } from '../../../db/scope.ts';
import type { Ask } from '../../../shell/route.ts';
import { readTellersOf } from '../store/feedback.ts';
import { addTelling } from '../store/tellings.ts';

export async function noteWhoCannotBeTold(
  ask: Ask,
  scope: Scope,
  itemId: string,
  feedbackIds: readonly string[],
): Promise<void> {
  for (const { feedbackId, stopped, hearBy } of await readTellersOf(scope, feedbackIds)) {
    const notBecause = stopped ?? (hearBy === 'not at all' ? 'asked not to be' : null);
    if (notBecause === null) continue;
    await addTelling(scope, {
      ...{ id: ask.newId(), itemId, feedbackId, answerId: null, changeId: null, how: null, notBecause },
      ...{ toldOn: ask.today, recordedBy: ask.seat.personId },
    });
  }
}
