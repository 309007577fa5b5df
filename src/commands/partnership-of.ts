// For commands that read a partnership: which one is meant, and a short-lived handle that sees what is published and
// can write nothing.
import { type Settings, secretFor } from '../config.ts';
import type { Database } from '../db/database.ts';
import { inReadHandle } from '../db/handle.ts';
import type { Scope } from '../db/scope.ts';
import { makeHandle } from '../shell/seats.ts';

export interface Found {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export async function allPartnerships(db: Database): Promise<Found[]> {
  const { rows } = await db.signin.query<Found>('select id, slug, name from signin.partnerships()');
  return rows;
}

/** Seconds that a command may take to read: its handle is worth nothing afterwards. */
const patience = 60;

export async function readPublished<T>(
  db: Database,
  settings: Settings,
  partnership: Found,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  const handle = await makeHandle(db, secretFor(settings.secret(), 'handles'), {
    partnershipId: partnership.id,
    personId: null,
    clearance: 'published',
    mayWrite: false,
    expiresAt: new Date(Date.now() + patience * 1000),
  });
  return inReadHandle(db, handle, (tx) => work({ tx, partnershipId: partnership.id }));
}

/** `--name value` and `--name` alone, in any order; undefined for what is not there. */
export const option = (args: readonly string[], name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  const value = at === -1 ? undefined : args[at + 1];
  return value?.startsWith('--') ? undefined : value;
};
