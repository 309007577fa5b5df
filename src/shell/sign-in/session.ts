// Who is signed in, and how a session opens and ends.
import type { Database } from '../../db/database.ts';
import { dropHandles, openSeats, type SignedIn } from '../seats.ts';
import type { Auth } from './auth.ts';
import type { Sealer } from './sealed.ts';
import type { Tries } from './tries.ts';

export interface Door {
  readonly db: Database;
  readonly auth: Auth;
  readonly handleSecret: Buffer;
  /** For the tokens of forms, and for knowing one that was sent before. */
  readonly formSecret: Buffer;
  readonly tries: Tries;
  /** For what travels through the browser while someone signs in. */
  readonly sealer: Sealer;
  readonly baseUrl: string;
  readonly firstAccountSecret: Buffer;
  /** Where mail is set up: sends a link for a new password. With null it does the same work and sends nothing. */
  readonly mailPasswordLink: ((accountId: string | null) => Promise<void>) | undefined;
  readonly example: boolean;
}
export interface Entered {
  readonly who: SignedIn;
  /** Set-Cookie lines. */
  readonly cookies: readonly string[];
}

export type Given = Readonly<Record<string, string | undefined>>;

/** Only the cookie goes to better-auth: it would keep the address and the browser of whoever signs in. */
export const cookieOf = (headers: Given): Headers => new Headers({ cookie: headers.cookie ?? '' });

/** Writes nothing, whatever it finds: a session is neither stretched nor, when it has ended, cleared away here. */
export async function whoIs({ auth }: Door, headers: Given): Promise<SignedIn | undefined> {
  if (!headers.cookie) return undefined;
  const found = await auth.api.getSession({ headers: cookieOf(headers), query: { disableRefresh: true } });
  if (!found) return undefined;
  return {
    accountId: found.user.id,
    sessionId: found.session.id,
    expiresAt: found.session.expiresAt,
    email: found.user.email,
    administrator: found.user.administrator === true,
  };
}

/** Opens a session for an account and its seats, with no password asked. */
export async function enterAs(door: Door, accountId: string): Promise<Entered> {
  const answer = await door.auth.api.enter({ body: { accountId }, returnHeaders: true });
  return settle(door, answer.headers.getSetCookie());
}

/** After better-auth has opened a session: the handles of every seat, so that reading a page later writes nothing. */
export async function settle(door: Door, cookies: readonly string[]): Promise<Entered> {
  const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
  const who = await whoIs(door, { cookie });
  if (!who) throw new Error('a session was opened that cannot be found');
  await clearEnded(door);
  await openSeats(door.db, door.handleSecret, who);
  return { who, cookies };
}

export async function leave({ db, auth }: Door, who: SignedIn, headers: Given): Promise<readonly string[]> {
  await dropHandles(db, who.sessionId);
  const answer = await auth.api.signOut({ headers: cookieOf(headers), returnHeaders: true });
  return answer.headers.getSetCookie();
}

/** What has ended goes when someone signs in, and not when someone reads a page. */
async function clearEnded({ db, tries }: Door): Promise<void> {
  await db.signin.query('delete from session where expires_at < now()');
  await db.signin.query('delete from handle where expires_at < now()');
  await db.signin.query('delete from verification where expires_at < now()');
  await tries.clearEnded();
}
