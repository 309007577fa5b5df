// common-thread let-back-in NAME: when nobody in a partnership can, whoever looks after the machine gives out a link.
import type { Settings } from '../config.ts';
import type { Database } from '../db/database.ts';
import { doorOf } from '../parts.ts';
import { letBackIn as letAccountBackIn } from '../shell/sign-in/index.ts';
import { type Command, withDatabase } from './command.ts';

export const letBackIn: Command = {
  name: 'let-back-in',
  usage: 'let-back-in NAME     print a link for a new password, and new printed codes, for someone who cannot sign in',
  run: ([name], settings) => {
    if (!name) {
      console.error('Name whom to let back in, as they sign in: common-thread let-back-in nurse@example.org');
      return Promise.resolve(2);
    }
    return withDatabase(settings, (db) => run(db, settings, name));
  },
};

async function run(db: Database, settings: Settings, name: string): Promise<number> {
  const baseUrl = settings.baseUrl ?? `http://${settings.host}:${settings.port}`;
  const door = doorOf({ db, secret: settings.secret(), baseUrl, example: settings.example });
  const back = await letAccountBackIn(door, name, new Date());
  if (!back) {
    console.error('Nobody signs in with that name.');
    return 1;
  }
  console.log(`For a new password, once, within an hour:\n\n  ${back.link}\n`);
  console.log('New printed codes; those issued before are void, and an authenticator app goes on working:\n');
  for (const code of back.codes) console.log(`  ${code}`);
  console.log('\nHand both over in person, and not on one paper.');
  return 0;
}
