// Two who begin at once, and can write to a table only when both have looked: what each decided from is then known.
import { withClient } from '../../src/db/client.ts';
import type { FreshDatabase } from './database.ts';

export async function whileShut<T>(db: FreshDatabase, shut: string, begin: () => Promise<T>): Promise<T> {
  return withClient(db.owner, async (client) => {
    await client.query('begin');
    await client.query(`lock table thread.${shut} in exclusive mode`);
    const going = begin();
    await new Promise((done) => setTimeout(done, 400));
    await client.query('rollback');
    return going;
  });
}
