import { closed, type Ending, isRefusal, redirect } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { actOnRecord } from '../record/act-on-record.ts';
import { atSession } from '../record/at-record.ts';
import { recordLinks } from '../record/links.ts';
import { recordHappened } from '../record-events.ts';
import { mayKeepRecord } from '../record-policy.ts';
import { moveSession } from '../store/record.ts';

/** The room agrees; the facilitator enters it. */
export async function doAgree(ask: Ask): Promise<Ending> {
  const session = await atSession(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(session)) return session;
  const agreed = await actOnRecord(ask, session.id, {
    may: mayKeepRecord(ask.seat),
    work: async ({ scope, keep, note }) => {
      const refusal = await keep('record agreed', {});
      if (refusal) return refusal;
      if (!(await moveSession(scope, session.id, ['offered back'], 'agreed')))
        return closed('A record is agreed after it was offered back.', 'Offer it back first.');
      note(recordHappened.sessionMoved(session.id, 'agreed'));
      return undefined;
    },
  });
  if (isRefusal(agreed)) return agreed;
  return redirect(recordLinks(ask.seat.partnership.slug, session).record, 'The room has agreed this record.');
}
