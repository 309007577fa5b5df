import type pg from 'pg';
import { DatabaseFault } from './faults.ts';

/** Refuses a server that would say "kept" before it is. */
export async function refuseUnsure(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select name from pg_settings
      where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name`,
  );
  if (rows.length === 0) return;
  const off = rows.map((row) => row.name).join(', ');
  throw new DatabaseFault(
    'notDurable',
    `The database may lose what it said was kept (${off} is off): switch it on and start again.`,
  );
}

export async function refuseOld(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
  );
  const [server] = rows;
  if (server && server.number >= 150_000) return;
  throw new DatabaseFault(
    'versionUnfit',
    `The database is PostgreSQL ${server?.version}, and Common Thread needs 15 or later: use a newer server.`,
  );
}
