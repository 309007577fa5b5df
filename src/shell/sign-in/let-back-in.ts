// Letting someone back in from the machine itself, when nobody in a partnership can.
import { newId } from '../../db/id.ts';
import { makeToken } from './accounts.ts';
import { issuePrintedCodes } from './factors.ts';
import { signInPaths } from './paths.ts';
import type { Door } from './session.ts';
import { addressOf } from './sign-in-name.ts';
import { findAccountByEmail, keepPasswordLink, unlockSecondFactor } from './store.ts';

const passwordLinkMinutes = 60;

/** A link for a new password. The second step stays as it is. */
export async function makePasswordLink(door: Door, accountId: string, now: Date): Promise<string> {
  const { words, hash } = makeToken(now);
  const expiresAt = new Date(now.getTime() + passwordLinkMinutes * 60_000);
  await keepPasswordLink(door.db.signin, { id: newId(), hash, accountId, expiresAt });
  return `${door.baseUrl}${signInPaths.newPassword(words)}`;
}

export async function letBackIn(door: Door, name: string, now: Date) {
  const account = await findAccountByEmail(door.db.signin, addressOf(name));
  if (!account) return undefined;
  for (const words of [account.id, account.email]) await door.tries.forgive(words);
  await unlockSecondFactor(door.db.signin, account.id);
  return {
    link: await makePasswordLink(door, account.id, now),
    codes: await issuePrintedCodes(door, account.id),
  };
}
