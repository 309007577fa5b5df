// Someone cannot be told any more: it is written down for everything that was put of theirs, and every reminder stops.
import type { Scope } from '../../../db/scope.ts';
import type { Ask } from '../../../shell/route.ts';
import { sameTellerAs, stopTelling } from '../store/feedback.ts';
import { itemsOf, readAnswers } from '../store/items.ts';
import { addTelling, settleMail } from '../store/tellings.ts';

type Because = Parameters<typeof stopTelling>[2];

/** Of someone who died, whatever else they told as well; of everyone else just this, for there they may have asked for something else. */
export async function stopFor(ask: Ask, scope: Scope, feedbackId: string, because: Because, on: string): Promise<void> {
  const theirs = because === 'died' ? [feedbackId, ...(await sameTellerAs(scope, feedbackId))] : [feedbackId];
  for (const one of theirs) {
    await stopTelling(scope, one, because);
    for (const { itemId } of await itemsOf(scope, [one])) {
      await settleMail(scope, itemId, one);
      await addTelling(scope, {
        ...{ id: ask.newId(), itemId, feedbackId: one, changeId: null, how: null, notBecause: because },
        answerId: (await readAnswers(scope, [itemId])).at(-1)?.id ?? null,
        ...{ toldOn: on, recordedBy: ask.seat.personId },
      });
    }
  }
}
