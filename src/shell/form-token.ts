// The token of a form says that the form is ours (@fastify/csrf-protection), which rendering of it this is (its salt), and
// whose: after a `~` stands a keyed hash of the token and the account that the page was made for. Nobody can tell the account from it.
import { createHmac, timingSafeEqual } from 'node:crypto';

const proofOf = (secret: Buffer, token: string, accountId: string): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['whose form', token, accountId]))
    .digest('base64url');

/** The part that shows that the form is ours. */
export const plainToken = (sent: unknown): string => (typeof sent === 'string' ? (sent.split('~')[0] ?? '') : '');

export function tokenFor(secret: Buffer, sent: unknown, accountId: string | undefined): string {
  const token = plainToken(sent);
  return token && accountId ? `${token}~${proofOf(secret, token, accountId)}` : token;
}

/** Whose page a form was sent from: made for this account, for another one, or for nobody who was signed in. */
export function whoseForm(secret: Buffer, sent: unknown, accountId: string): 'theirs' | "another's" | "nobody's" {
  if (typeof sent !== 'string' || !sent.includes('~')) return "nobody's";
  const [given, theirs] = [Buffer.from(sent), Buffer.from(tokenFor(secret, sent, accountId))];
  return given.length === theirs.length && timingSafeEqual(given, theirs) ? 'theirs' : "another's";
}

/**
 * The same form with the same words gives the same digest, and no other does. The token goes in and is kept nowhere, so that
 * not even whoever holds the secret can try words against what is kept.
 */
export function digestOf(
  secret: Buffer,
  { url, body }: { readonly url: string; readonly body: Readonly<Record<string, unknown>> },
  personId: string,
): Buffer {
  const fields = Object.keys(body)
    .toSorted()
    .map((name) => [name, body[name]]);
  return createHmac('sha256', secret)
    .update(JSON.stringify(['sent', personId, url, fields]))
    .digest();
}
