// What is past its time goes once when the service starts and once a day after, for everyone: also for those who never come
// back. Two processes may do it at once.
import type { Database } from '../db/database.ts';
import type { Background } from './background.ts';
import { draftHours } from './drafts.ts';
import { loggedFault } from './log.ts';
import { sentFormDays } from './sent-form.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export function pruningOf(db: Database, clock: () => Date): Background {
  let daily: NodeJS.Timeout | undefined;
  let under: Promise<void> = Promise.resolve();
  return {
    start: async (onFault) => {
      const prune = async () => {
        under = pruneNow(db, clock()).catch((error: unknown) => onFault(loggedFault(error)));
        await under;
      };
      await prune();
      daily = setInterval(prune, dayMs).unref();
    },
    stop: async () => {
      clearInterval(daily);
      await under;
    },
  };
}

async function pruneNow(db: Database, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  await db.signin.query('select signin.prune($1, $2)', [before(draftHours * hourMs), before(sentFormDays * dayMs)]);
  await db.signin.query('select signin.forget_coding()');
}
