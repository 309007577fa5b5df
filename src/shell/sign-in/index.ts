// The face of sign-in.
import type { Database } from '../../db/database.ts';
import { makeAuth } from './auth.ts';
import type { Door } from './session.ts';

export { type Door, enterAs, whoIs } from './session.ts';
export { addAccount } from './store.ts';

export interface DoorSettings {
  readonly db: Database;
  readonly secret: string;
  readonly baseUrl: string;
  readonly handleSecret: Buffer;
}

export const openDoor = ({ db, secret, baseUrl, handleSecret }: DoorSettings): Door => ({
  db,
  handleSecret,
  auth: makeAuth(db.signin, { secret, baseUrl }),
});
