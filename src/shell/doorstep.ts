// Where somebody stands who has no seat and holds a link that a facilitator made: what it opens is found without a handle, and read and
// done under one of their own, by no person, at tier published, that is gone as soon as the request is. It is no data file's: the database
// takes a sheet and its event by it, and nothing else (migration 0053).
import type { Transaction } from 'kysely';
import type { Database } from '../db/database.ts';
import { inReadHandle } from '../db/handle.ts';
import type { Scope } from '../db/scope.ts';
import type { Tables } from '../db/tables.ts';
import { act, type Change } from './act.ts';
import type { Refusal } from './endings.ts';
import type { OutsideAsk } from './route.ts';
import { dropHandle, makeHandle } from './seats.ts';
import type { Tries } from './sign-in/tries.ts';
import type { Verdict } from './standing.ts';

export interface Doorstep {
  /** Only functions of the database that say themselves what they let out can answer. */
  readonly find: <T>(work: (tx: Transaction<Tables>) => Promise<T>) => Promise<T>;
  readonly read: <T>(partnershipId: string, work: (scope: Scope) => Promise<T>) => Promise<T>;
  readonly act: <T>(ask: OutsideAsk, partnershipId: string, change: Change<T>) => Promise<T | Refusal>;
  /** False when there were too many tries from this address, as at signing in. */
  readonly mayTry: (ask: OutsideAsk, token: string) => Promise<boolean>;
  /** What was tried once was right: that try counts no more, and nothing of it stays. */
  readonly wasRight: (ask: OutsideAsk, token: string) => Promise<void>;
}

/** Longer than a request takes. */
const patienceMs = 30_000;

export function doorstepOf(
  { db, handleSecret, tries }: { readonly db: Database; readonly handleSecret: Buffer; readonly tries: Tries },
  hold: (verdict: Verdict) => Verdict,
): Doorstep {
  const under = async <T>(
    partnershipId: string,
    mayWrite: boolean,
    work: (handle: Buffer) => Promise<T>,
  ): Promise<T> => {
    const handle = await makeHandle(db, handleSecret, {
      ...{ partnershipId, personId: null, clearance: 'published', mayWrite },
      expiresAt: new Date(Date.now() + patienceMs),
    });
    try {
      return await work(handle);
    } finally {
      // its row would tell when somebody answered
      await dropHandle(db, handle);
    }
  };
  return {
    find: (work) => db.app.transaction().setAccessMode('read only').execute(work),
    read: (partnershipId, work) =>
      under(partnershipId, false, (handle) => inReadHandle(db, handle, (tx) => work({ tx, partnershipId }))),
    act: ({ requestId, now }, partnershipId, change) =>
      under(partnershipId, true, (handle) =>
        act(db, { partnershipId, personId: null, handle, requestId, now, hold }, change),
      ),
    mayTry: ({ address }, token) => tries.take('password', token, address),
    wasRight: ({ address }, token) => tries.forgive(token, address, 1),
  };
}
