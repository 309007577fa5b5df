import { createHash } from 'node:crypto';
import type { PostgresPool } from 'kysely';
import type pg from 'pg';

/** Lists of every length are statements of their own; past this many the rest are planned each time. */
const most = 500;
const names = new Map<string, string>();

/**
 * A pool whose connections plan each statement once and keep the plan, which row-level security makes dear: it is a third
 * of the time of a page of sixty questions. Only for a server without a pooler between, which would mix connections up.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, object>();
  const prepare = (client: pg.PoolClient) => ({
    query: (text: string, values: readonly unknown[]) =>
      client.query({ name: values.length > 0 ? nameOf(text) : undefined, text, values: [...values] }),
    release: (destroy?: boolean) => client.release(destroy),
  });
  const connect = async () => {
    const client = await pool.connect();
    const prepared = known.get(client) ?? prepare(client);
    known.set(client, prepared);
    return prepared;
  };
  // what Kysely calls of a pool, without cursors and cancelling
  return { connect, end: () => pool.end(), options: pool.options } as PostgresPool;
}

function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= most) return name;
  const made = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, made);
  return made;
}
