// Once more, that it is them: before someone puts a name to something. It opens nothing and ends nothing.
import type { SignedIn } from '../seats.ts';
import { cookieOf, type Door, type Given } from './session.ts';

export type Proof = 'proved' | 'wrong' | 'too many tries';

/** In the example nobody has a password, and none is asked. Tries count with those of signing in. */
export async function proveAgain(
  door: Door,
  who: SignedIn,
  { headers, address }: { headers: Given; address: string },
  password: string,
): Promise<Proof> {
  if (door.example) return 'proved';
  if (!(await door.tries.take('password', who.email, address))) return 'too many tries';
  try {
    await door.auth.api.verifyPassword({ body: { password }, headers: cookieOf(headers) });
    await door.tries.forgive(who.email, address);
    return 'proved';
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500) return 'wrong';
    throw error;
  }
}
