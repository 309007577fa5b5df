// Looks for words in everything the database holds: every row of every table in every schema of ours, as text.
import { withClient } from '../../src/db/client.ts';
import type { FreshDatabase } from './database.ts';

/** The tables, with their schemas, that hold these words anywhere in a row. */
export async function tablesHolding(db: FreshDatabase, words: string): Promise<string[]> {
  return withClient(db.owner, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query(
        `select 1 from ${name} t where strpos(lower(t::text), lower($1)) > 0 limit 1`,
        [words],
      );
      if (rows.length > 0) found.push(name);
    }
    return found.sort();
  });
}
