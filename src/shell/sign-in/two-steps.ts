// Signing in, in its two steps: a password, then a second factor. Every answer is a value; nothing here shows a page.
import { hashOf } from './hash.ts';
import { asPrinted } from './printed-codes.ts';
import { cookieOf, type Door, type Entered, type Given, settle } from './session.ts';
import { addressOf } from './sign-in-name.ts';
import { findAccountByEmail, findChallenge, useCode } from './store.ts';

export type Refused = 'wrong' | 'too many tries' | 'too late';

/** The password was right. Nobody is signed in yet: the cookies carry the question for the second factor. */
export interface Challenged {
  readonly accountId: string;
  readonly cookies: readonly string[];
}

interface From {
  readonly headers: Given;
  readonly address: string;
}

const isKnownRefusal = (error: unknown): error is Error & { statusCode: number } =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500;

/** The same answer, after the same work, for a wrong password and for an account that is not there. */
export async function firstStep(
  door: Door,
  { headers, address }: From,
  typed: { name: string; password: string },
): Promise<Challenged | Refused> {
  const email = addressOf(typed.name);
  if (!(await door.tries.take('password', email, address))) return 'too many tries';
  try {
    const answer = await door.auth.api.signInEmail({
      body: { email, password: typed.password },
      headers: cookieOf(headers),
      returnHeaders: true,
    });
    // A right password answers "yes" as well: only this says that a second factor is asked for.
    if (!('twoFactorRedirect' in answer.response)) throw new Error('an account without a second factor');
    const account = await findAccountByEmail(door.db.signin, email);
    if (!account) return 'wrong';
    return { accountId: account.id, cookies: answer.headers.getSetCookie() };
  } catch (error) {
    if (isKnownRefusal(error)) return 'wrong';
    throw error;
  }
}

/** Six figures from an authenticator app, or one printed code, which is then used up. */
export async function secondStep(door: Door, { headers, address }: From, typed: string): Promise<Entered | Refused> {
  const challenge = await challengeOf(door, headers);
  if (!challenge) return 'too late';
  if (!(await door.tries.take('second', challenge.accountId, address))) return 'too many tries';
  const figures = typed.replaceAll(/[\s-]/g, '');
  const fromApp = /^\d{6}$/.test(figures);
  if (fromApp && !(await useCode(door.db.signin, challenge.accountId, hashOf(figures)))) return 'wrong';
  const asked = { headers: cookieOf(headers), returnHeaders: true } as const;
  try {
    const answer = fromApp
      ? await door.auth.api.verifyTOTP({ ...asked, body: { code: figures } })
      : await door.auth.api.verifyBackupCode({ ...asked, body: { code: asPrinted(typed) } });
    const entered = await settle(door, answer.headers.getSetCookie());
    for (const account of [challenge.accountId, entered.who.email]) await door.tries.forgive(account, address);
    return entered;
  } catch (error) {
    if (!isKnownRefusal(error)) throw error;
    if (error.statusCode === 429) return 'too many tries';
    return (await challengeOf(door, headers)) ? 'wrong' : 'too late';
  }
}

/** Who is between the two steps, by the cookie that the first one gave. better-auth checks its signature later. */
export async function challengeOf(door: Door, headers: Given) {
  const { name } = (await door.auth.$context).createAuthCookie('two_factor');
  const value = cookieValue(headers.cookie ?? '', name);
  const identifier = value && decodeURIComponent(value).split('.')[0];
  return identifier ? findChallenge(door.db.signin, identifier) : undefined;
}

const cookieValue = (cookies: string, name: string): string | undefined =>
  cookies
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
