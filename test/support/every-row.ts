// Every row of every table that serves people, as text: to look for what must stand nowhere.
import { withClient } from '../../src/db/client.ts';
import type { TestApp } from './app.ts';

export const everyRow = (app: Pick<TestApp, 'db'>): Promise<string> =>
  withClient(app.db.owner, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select n.nspname || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('thread', 'jobs', 'signin') and c.relkind = 'r'`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select r::text as row from ${name} r`);
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  });
