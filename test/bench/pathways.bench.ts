// How long the pages of pathways take with five years of people: 7 establishments and 5,500 people, each page beside its own queries asked
// again by themselves in the same run; and how that grows to 120 establishments and 100,000 people.
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
import { freshDatabase } from '../support/database.ts';
import { median, recorded, replayed } from './replay.ts';
import { atMost, beside, type Result } from './result.ts';

interface Size {
  readonly establishments: number;
  readonly people: number;
  /** Milliseconds; null: only how it grows. */
  readonly goal: number | null;
}
const sizes: readonly Size[] = [
  { establishments: 7, people: 5_500, goal: 100 },
  { establishments: 120, people: 100_000, goal: null },
];
const asks = 30;

interface Measured {
  readonly what: string;
  readonly path: string;
  readonly seat: 'manager' | 'strategic-manager' | 'commissioner';
}
const pages: readonly Measured[] = [
  { what: 'the page of a team', path: 'teams/prison-1', seat: 'manager' },
  { what: 'the clock list of one establishment', path: 'handovers', seat: 'manager' },
  { what: 'the clock list of all', path: 'handovers', seat: 'strategic-manager' },
  { what: 'continuity by month, one establishment', path: 'continuity/own?by=month', seat: 'manager' },
  { what: 'continuity by month, all', path: 'continuity/own?by=month', seat: 'strategic-manager' },
  { what: 'continuity as it was let out', path: 'continuity', seat: 'commissioner' },
];

/** Prisons with two providers each, and a community service for every third of them. */
function partnershipOf({ establishments, people }: Size): string {
  const prisons = Array.from({ length: establishments }, (_, n) => n + 1);
  const services = Array.from({ length: Math.ceil(establishments / 3) }, (_, n) => n + 1);
  const team = (place: string, partners: readonly string[]) =>
    `  - { place: ${place}, name: Team, providers: [${partners.map((partner) => `{ partner: ${partner} }`).join(', ')}] }`;
  return `
partnership: { key: bench-${establishments}, name: Bench, fictional: true }
partners:
  - { key: clinic, name: The Clinic, kind: provider }
  - { key: charity, name: The Charity, kind: provider }
  - { key: coordinator, name: The Coordinator, kind: coordinator }
  - { key: commissioner, name: The Commissioner, kind: commissioner }
places:
${prisons.map((n) => `  - { key: prison-${n}, name: Prison ${n}, kind: prison, area: Area ${n} }`).join('\n')}
${services.map((n) => `  - { key: service-${n}, name: Service ${n}, kind: community service, area: Area ${n} }`).join('\n')}
people:
  - { key: manager, shownAs: Manager, account: true, memberships: [{ role: partnership manager, partner: coordinator, place: prison-1, level: managerial }] }
  - { key: strategic-manager, shownAs: Strategic, account: true, memberships: [{ role: partnership manager, partner: coordinator, level: strategic }] }
  - { key: commissioner, shownAs: Commissioner, account: true, memberships: [{ role: commissioner, partner: commissioner, level: strategic }] }
teams:
${prisons.map((n) => team(`prison-${n}`, ['clinic', 'charity'])).join('\n')}
${services.map((n) => team(`service-${n}`, ['charity'])).join('\n')}
generated: { seed: 1, people: ${people}, years: 5 }
`;
}

async function measured(size: Size): Promise<Result[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'thread-bench-'));
  const db = await freshDatabase();
  try {
    const assetsDir = join(dataDir, 'assets');
    const parts = partsFor({
      ...{ db, wings, assetsDir, secret: 'a secret for measuring and nothing else', baseUrl: 'http://127.0.0.1' },
      ...{ example: false, trustProxy: false, logLevel: 'silent' },
      templates: createTemplates({ manifest: await ensureAssets(assetsDir) }),
    });
    const from = performance.now();
    const loaded = await loadPartnership(db, parts.handleSecret, partnershipOf(size), new Date(), parts.seal);
    const loading = Math.round(performance.now() - from);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    for (const { personId, key, shownAs } of loaded.accounts)
      await addAccount(db.signin, { id: personId, email: `${key}@bench.example`, shownAs });
    await giveExampleAccounts(db, parts.handleSecret, loaded);
    await withClient(db.owner, (client) => client.query('vacuum analyze'));
    const cookies = new Map<string, string>();
    for (const { personId, key } of loaded.accounts)
      cookies.set(key, (await enterAs(parts.door, personId)).cookies.map((line) => line.split(';')[0]).join('; '));
    const app = await buildApp(parts);
    const at = `${await app.listen({ port: 0, host: '127.0.0.1' })}/partnerships/${loaded.slug}`;
    const counted = `${size.establishments} establishments, ${size.people} people`;
    const results = [beside(`five years of people loaded (${counted})`, loading, 'ms', null)];
    for (const { what, path, seat } of pages)
      results.push(await pageOf(`${what} (${counted})`, `${at}/${path}`, cookies.get(seat) ?? '', size.goal));
    await app.close();
    return results;
  } finally {
    await db.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function pageOf(name: string, url: string, cookie: string, goal: number | null): Promise<Result> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const get = async (): Promise<number> => {
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

export async function measure(): Promise<Result[]> {
  const results: Result[] = [];
  for (const size of sizes) results.push(...(await measured(size)));
  return results;
}
