// Two who begin at once, and can write to a table only when both have looked: what each decided from is then known. On a machine that is
// busy with other things that takes longer: until somebody stands before the table, nobody is let on.
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../../src/db/client.ts';
import type { FreshDatabase } from './database.ts';

/** @param begin may wait until the first stands before the table, to begin with the second only then */
export async function whileShut<T>(
  db: FreshDatabase,
  shut: string,
  begin: (somebodyWaits: () => Promise<void>) => Promise<T>,
): Promise<T> {
  return withClient(db.owner, async (client) => {
    await client.query('begin');
    await client.query(`lock table thread.${shut} in exclusive mode`);
    const somebodyWaits = async () => {
      for (let tries = 0; tries < 200; tries++) {
        const { rows } = await client.query(
          `select from pg_locks where relation = 'thread.${shut}'::regclass and not granted`,
        );
        if (rows.length > 0) return;
        await pause(50);
      }
    };
    const going = begin(somebodyWaits);
    await Promise.all([somebodyWaits(), pause(400)]);
    await client.query('rollback');
    return going;
  });
}
