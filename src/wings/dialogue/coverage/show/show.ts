import { closed, type Ending, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { askedId } from '../../asked.ts';
import { happened } from '../../events.ts';
import { mayDesignSessions } from '../../policy.ts';
import { addSeats, readSeats, removeSeat } from '../../store/coverage.ts';
import { coveragePaths, coveredBy, findCoverage, mayStillChange } from '../covered.ts';
import { coveragePage } from './page.ts';

export async function showCoverage(ask: Ask): Promise<Ending> {
  const facts = await findCoverage(ask);
  return facts ? coveragePage(facts, ask.seat) : notFound('coverage');
}

export const tooLate = () =>
  closed(
    'Who is coming can no longer be changed here.',
    'The session is no longer planned, or the dialogue has ended.',
  );

export async function doRemoveSeat(ask: Ask): Promise<Ending> {
  const facts = await findCoverage(ask);
  if (!facts) return notFound('coverage');
  if (!mayStillChange(facts)) return tooLate();
  const id = askedId(ask, 'seat');
  const removed = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      if (!(await removeSeat(scope, coveredBy(facts), id)))
        return closed('That seat was removed a moment before you.', 'It is gone from the list.');
      return { result: true, happened: happened.seatRemoved(id) };
    },
  });
  if (isRefusal(removed)) return removed;
  return redirect(coveragePaths(ask.seat.partnership.slug, facts).show, 'The seat is removed.');
}

/** A session begins with the seats of its engagement; who is coming is asked anew. */
export async function doCopySeats(ask: Ask): Promise<Ending> {
  const facts = await findCoverage(ask);
  const session = facts?.session;
  if (!facts || !session) return notFound('session');
  if (!mayStillChange(facts)) return tooLate();
  const copied = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      if ((await readSeats(scope, coveredBy(facts))).length > 0)
        return closed('This session has seats of its own already.', 'Add what is missing one by one.');
      const whole = await readSeats(scope, { engagementId: facts.engagement.id, sessionId: null });
      await addSeats(
        scope,
        coveredBy(facts),
        whole.map((seat) => ({ ...seat, id: ask.newId(), coming: 0 })),
      );
      return { result: true, happened: happened.seatsCopied(session.id, whole.length) };
    },
  });
  if (isRefusal(copied)) return copied;
  return redirect(coveragePaths(ask.seat.partnership.slug, facts).show, 'The seats are copied. Say who is coming.');
}
