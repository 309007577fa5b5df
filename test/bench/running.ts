// The product on a database of its own, with one partnership loaded and everybody in it signed in; and how long one of its pages takes.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureAssets } from '../../scripts/build-assets.ts';
import { buildApp } from '../../src/app.ts';
import { giveExampleAccounts, loadPartnership } from '../../src/commands/load/load-partnership.ts';
import { withClient } from '../../src/db/client.ts';
import { partsFor } from '../../src/parts.ts';
import { addAccount, enterAs } from '../../src/shell/sign-in/index.ts';
import { createTemplates } from '../../src/shell/templates.ts';
import { wings } from '../../src/wings/index.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { median, recorded, replayed } from './replay.ts';
import { atMost, beside, type Result } from './result.ts';

export interface Running {
  readonly owner: FreshDatabase['owner'];
  readonly partnershipId: string;
  /** Milliseconds that the loading took. */
  readonly loading: number;
  /** The address of the partnership, without a slash at its end. */
  readonly at: string;
  /** The cookie of somebody, by their key in the file. */
  cookieOf(key: string): string;
  close(): Promise<void>;
}

/** @param file the partnership as YAML; `fill` adds rows by SQL before anything is asked */
export async function running(
  file: string,
  fill: (owner: FreshDatabase['owner'], partnershipId: string) => Promise<void> = async () => {},
): Promise<Running> {
  const dataDir = mkdtempSync(join(tmpdir(), 'thread-bench-'));
  const db = await freshDatabase();
  const assetsDir = join(dataDir, 'assets');
  const parts = partsFor({
    ...{ db, wings, assetsDir, secret: 'a secret for measuring and nothing else', baseUrl: 'http://127.0.0.1' },
    ...{ example: false, trustProxy: false, logLevel: 'silent' },
    templates: createTemplates({ manifest: await ensureAssets(assetsDir) }),
  });
  const from = performance.now();
  const loaded = await loadPartnership(db, parts.handleSecret, file, new Date(), parts.seal);
  const loading = Math.round(performance.now() - from);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  for (const { personId, key, shownAs } of loaded.accounts)
    await addAccount(db.signin, { id: personId, email: `${key}@bench.example`, shownAs });
  await giveExampleAccounts(db, parts.handleSecret, loaded);
  await fill(db.owner, loaded.partnershipId);
  await withClient(db.owner, (client) => client.query('vacuum analyze'));
  const cookies = new Map<string, string>();
  for (const { personId, key } of loaded.accounts)
    cookies.set(key, (await enterAs(parts.door, personId)).cookies.map((line) => line.split(';')[0]).join('; '));
  const app = await buildApp(parts);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    ...{ owner: db.owner, partnershipId: loaded.partnershipId, loading },
    at: `${address}/partnerships/${loaded.slug}`,
    cookieOf: (key) => cookies.get(key) ?? '',
    close: async () => {
      await app.close();
      await db.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const asks = 30;

/**
 * One page over HTTP at the median, beside its own queries asked again by themselves. Given several addresses it asks each in turn, so
 * that nothing is measured which was only remembered.
 */
export async function pageOf(
  name: string,
  urls: string | readonly string[],
  cookie: string,
  goal: number | null,
): Promise<Result> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const all = [urls].flat();
  let turn = 0;
  const get = async (): Promise<number> => {
    const url = all[turn++ % all.length] ?? '';
    const [answer] = await once(http.get(url, { agent, headers: { cookie } }), 'response');
    await once(answer.resume(), 'end');
    return answer.statusCode;
  };
  try {
    const status = await get();
    // a page that is not there meets no goal
    if (status !== 200)
      return { name: `${name}: answered ${status}`, value: 0, unit: 'ms', goal, baseline: null, meets: false };
    const page = await median(get, asks);
    const raw = await replayed(await recorded(get), asks);
    return goal === null ? beside(name, page, 'ms', raw) : atMost(name, page, 'ms', goal, raw);
  } finally {
    agent.destroy();
  }
}
