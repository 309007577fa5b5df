import { type Kysely, sql, type Transaction } from 'kysely';
import { isPicture } from './once.ts';
import type { Tables } from './tables.ts';

type Work<T> = (tx: Transaction<Tables>) => Promise<T>;
type App = { readonly app: Kysely<Tables> };

/**
 * Everything that is done for someone is done in their handle: a transaction that begins by showing the database a
 * random handle, from which its row-level security finds the partnership, the person and what they may see. It is
 * forgotten with the transaction, so that a connection can never carry it to whoever borrows it next.
 */
export function inHandle<T>(db: App, handle: Buffer, work: Work<T>): Promise<T> {
  return db.app.transaction().execute(async (tx) => {
    await show(tx, handle);
    return work(tx);
  });
}

/** The same for reading alone: one picture of the database from first query to last, and nothing can be written. */
export function inReadHandle<T>(db: App, handle: Buffer, work: Work<T>): Promise<T> {
  const transaction = db.app.transaction().setAccessMode('read only').setIsolationLevel('repeatable read');
  return transaction.execute(async (tx) => {
    await show(tx, handle);
    isPicture(tx);
    return work(tx);
  });
}

async function show(tx: Transaction<Tables>, handle: Buffer): Promise<void> {
  await sql`select set_config('common_thread.handle', ${handle.toString('hex')}, true)`.execute(tx);
}
