// The queries of one page, written down while it is made and asked again by themselves: what a page costs beside its own queries.
import pg from 'pg';
import { withClient } from '../../src/db/client.ts';

interface Asked {
  readonly user: string;
  readonly from: pg.ClientConfig;
  readonly query: { readonly text: string; readonly values: unknown[] };
}

/** Everything that the app role asks in transactions that only read while this runs: rounds that come by meanwhile are no part of a page. */
export async function recorded(work: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const within = new WeakSet<pg.Client>();
  const ask = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first, second] = given;
    const config = first as { text?: string; values?: unknown[] };
    const text = typeof first === 'string' ? first : config.text;
    const values = Array.isArray(second) ? second : (config.values ?? []);
    const { user = '', host, port, database = '', password } = this;
    const from = { user, host, port, database, ...(typeof password === 'string' && { password }) };
    if (text?.startsWith('start transaction') && text.endsWith('read only')) within.add(this);
    if (text !== undefined && within.has(this)) asked.push({ user, from, query: { text, values } });
    if (text === 'commit') within.delete(this);
    return Reflect.apply(ask, this, given);
  } as typeof ask;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = ask;
  }
  return asked.filter(({ user }) => user === 'app');
}

/** Milliseconds at the median for all of them, one after another, on a connection of their own, each planned once as the app does it. */
export async function replayed(asked: readonly Asked[], times: number): Promise<number> {
  const [first] = asked;
  if (!first) throw new Error('nothing was asked');
  return withClient({ ...first.from, options: '-c search_path=thread,reference' }, (client) =>
    median(async () => {
      for (const [n, { query }] of asked.entries())
        await client.query(query.values.length > 0 ? { ...query, name: `asked ${n}` } : query.text);
    }, times),
  );
}

export async function median(once: () => Promise<unknown>, times: number): Promise<number> {
  const waits: number[] = [];
  for (let n = 0; n < times + 3; n++) {
    const from = performance.now();
    await once();
    waits.push(performance.now() - from);
  }
  const sorted = waits.slice(3).sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
}
