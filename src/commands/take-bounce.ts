// common-thread take-bounce < MESSAGE: the mail server hands over a mail that came back, and it counts as told no longer.
import { buffer } from 'node:stream/consumers';
import type { Settings } from '../config.ts';
import { secretFor } from '../config.ts';
import type { Database } from '../db/database.ts';
import { plainFault } from '../db/faults.ts';
import { allPartnerships, deskIn } from '../shell/desk.ts';
import { takeBounce as takeBounceIn } from '../wings/coproduction/index.ts';
import { type Command, withDatabase } from './command.ts';
import { type Bounce, readBounce } from './read-bounce.ts';

/** EX_TEMPFAIL of sysexits(3): the mail server keeps the mail, and hands it over again. */
const laterAgain = 75;

export const takeBounce: Command = {
  name: 'take-bounce',
  usage:
    'take-bounce < MAIL   take a mail that came back (RFC 3464), so that whoever it was for is told by another way',
  run: async (_args, settings) => {
    const bounce = await readBounce(await buffer(process.stdin)).catch(() => undefined);
    if (!bounce) {
      console.error('This is no report of a mail that could not be delivered for good. Nothing is changed.');
      return 1;
    }
    try {
      return await withDatabase(settings, (db) => take(db, settings, bounce));
    } catch (error) {
      console.error(plainFault(error) ?? 'The database did not take it. Hand it over once more.');
      return laterAgain;
    }
  },
};

async function take(db: Database, settings: Settings, { token, status }: Bounce): Promise<number> {
  const parts = {
    ...{ db, handleSecret: secretFor(settings.secret(), 'handles'), clock: () => new Date(), tell: async () => {} },
    baseUrl: settings.baseUrl ?? `http://${settings.host}:${settings.port}`,
  };
  for (const partnership of await allPartnerships(db))
    if (await takeBounceIn(deskIn(parts, partnership, 'facilitators'), token, status)) {
      console.log('It is taken: whoever it was for has not been told, and the facilitators see it on their home page.');
      return 0;
    }
  console.error('No mail of ours has this return path. Nothing is changed.');
  return 1;
}
