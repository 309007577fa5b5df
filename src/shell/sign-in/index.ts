// The face of sign-in.
import { secretFor } from '../../config.ts';
import type { Database } from '../../db/database.ts';
import { makeAuth } from './auth.ts';
import { sealerWith } from './sealed.ts';
import type { Door } from './session.ts';
import { triesIn } from './tries.ts';

export { type Accounts, accountsOf, renewForMail } from './accounts.ts';
export { askToSignIn } from './carried.ts';
export { firstAccountLink } from './first-account/first-account.ts';
export type { AccountKept } from './kept-of.ts';
export { letBackIn, makePasswordLink } from './let-back-in.ts';
export { signInPaths } from './paths.ts';
export { proveAgain } from './prove-again.ts';
export { signInRoutes } from './routes.ts';
export { type Door, enterAs, whoIs } from './session.ts';
export { canBeMailed } from './sign-in-name.ts';
export { addAccount, findAccount } from './store.ts';

export interface DoorSettings {
  readonly db: Database;
  readonly secret: string;
  readonly baseUrl: string;
  readonly handleSecret: Buffer;
  readonly example: boolean;
  readonly mailPasswordLink?: Door['mailPasswordLink'];
}

export const openDoor = ({ db, secret, baseUrl, handleSecret, example, mailPasswordLink }: DoorSettings): Door => ({
  db,
  handleSecret,
  baseUrl,
  example,
  mailPasswordLink,
  formSecret: secretFor(secret, 'forms'),
  firstAccountSecret: secretFor(secret, 'first account'),
  auth: makeAuth(db.signin, { secret: secretFor(secret, 'sign-in').toString('base64url'), baseUrl }),
  tries: triesIn(db.signin, secretFor(secret, 'tries')),
  sealer: sealerWith(secretFor(secret, 'carried while signing in')),
});
