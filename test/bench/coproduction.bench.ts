// How long the picture of a review takes with 50 wards of 12 standards and 8 rounds, and the list of response clocks with 20,000 items put,
// each beside its own queries in the same run.

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureAssets } from '../../scripts/build-assets.ts';
import { buildApp } from '../../src/app.ts';
import { giveExampleAccounts, loadPartnership } from '../../src/commands/load/load-partnership.ts';
import { withClient } from '../../src/db/client.ts';
import { disclose } from '../../src/disclosure/index.ts';
import { partsFor } from '../../src/parts.ts';
import { addAccount, enterAs } from '../../src/shell/sign-in/index.ts';
import { createTemplates } from '../../src/shell/templates.ts';
import { wings } from '../../src/wings/index.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { putItemsResults } from './put-items.ts';
import { atMost, beside, type Result } from './result.ts';

const wards = 50;
const rounds = 8;
const asks = 60;

interface Bench {
  readonly owner: FreshDatabase['owner'];
  readonly partnershipId: string;
  readonly at: string;
  readonly cookie: string;
}
type Figure = (bench: Bench) => Promise<Result[]>;

/** The figures of this wing. */
const figures: readonly Figure[] = [reviewPicture];

const small = `
partnership: { key: bench, name: Bench, fictional: true }
partners: []
places: []
perspectives:
  - { key: residents, name: Residents, kind: resident, people: 40 }
  - { key: nurses, name: Nurses, kind: health, people: 30 }
  - { key: officers, name: Officers, kind: officer, people: 40 }
people:
  - { key: facilitator, shownAs: Facilitator, account: true, memberships: [{ role: facilitator }] }
`;

/** Four tables of counts for each size of group, let out once and used for every ward: the page reads them, it does not make them. */
function releasedTables(): { figures: string; counts: number[] }[] {
  const tables = [
    [26, 8, 4, 2],
    [4, 9, 25, 2],
    [12, 15, 11, 2],
    [30, 6, 2, 2],
    [2, 6, 30, 2],
    [9, 20, 9, 2],
  ];
  return tables.flatMap((counts) => {
    const rooms = [{ id: 'a', closed: true, counts }];
    const done = disclose({ rooms, released: [] }, { rooms: ['a'], surface: 'partners' });
    return done.shown ? [{ figures: JSON.stringify(done.whole), counts }] : [];
  });
}

async function fill({ owner, partnershipId }: Pick<Bench, 'owner' | 'partnershipId'>): Promise<void> {
  const tables = releasedTables();
  await withClient(owner, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(
      `insert into thread.place (partnership_id, id, slug, name, kind)
         select $1, gen_random_uuid(), 'ward-' || w, 'Ward ' || w, 'ward' from generate_series(1, $2) w`,
      [partnershipId, wards],
    );
    await client.query(
      `insert into thread.round (partnership_id, id, slug, kind, title, place_id, framework, state, opened_on, closed_on, revealed_on)
         select $1, gen_random_uuid(), p.slug || '-' || r, 'review', p.name || ', round ' || r, p.id, 'culture-of-care', 'revealed',
                date '2025-01-01' + r * 60, date '2025-01-20' + r * 60, date '2025-01-25' + r * 60
           from thread.place p, generate_series(1, $2) r where p.partnership_id = $1`,
      [partnershipId, rounds],
    );
    const { default: standards } = await import('../../src/wings/coproduction/rounds/frameworks/culture-of-care.json', {
      with: { type: 'json' },
    });
    for (const [i, { key, group, name, words }] of standards.standards.entries())
      await client.query(
        `insert into thread.round_question (partnership_id, id, round_id, position, key, grouping, name, words, answers)
           select $1, gen_random_uuid(), r.id, $2, $3, $4, $5, $6, 'standard' from thread.round r where r.partnership_id = $1`,
        [partnershipId, i + 1, `culture-of-care/${key}`, group, name, words],
      );
    await client.query(
      `insert into thread.round_perspective (partnership_id, id, round_id, perspective_id, asked, outcome)
         select $1, gen_random_uuid(), r.id, p.id, 40, 'counted' from thread.round r, thread.perspective p
          where r.partnership_id = $1 and p.partnership_id = $1`,
      [partnershipId],
    );
    await client.query(
      `insert into thread.released_table (partnership_id, id, question, surface, rooms, figures, released_at, tier)
         select $1, gen_random_uuid(), q.key, 'partners', array[s.id],
                ($2::jsonb[])[1 + abs(hashtext(s.id::text || q.key)) % array_length($2::jsonb[], 1)], r.revealed_on, 'partners'
           from thread.round_perspective s
           join thread.round r on r.partnership_id = s.partnership_id and r.id = s.round_id
           join thread.round_question q on q.partnership_id = s.partnership_id and q.round_id = s.round_id
          where s.partnership_id = $1`,
      [partnershipId, tables.map((table) => table.figures)],
    );
    await client.query('analyze');
  });
}

/** Milliseconds at the median and at 99 in 100, one after another. */
async function timed(work: (n: number) => Promise<void>): Promise<{ p50: number; p99: number }> {
  for (let n = 0; n < 10; n++) await work(n);
  const waits: number[] = [];
  for (let n = 0; n < asks; n++) {
    const from = performance.now();
    await work(n);
    waits.push(performance.now() - from);
  }
  waits.sort((a, b) => a - b);
  const at = (part: number) => Math.round((waits[Math.floor(waits.length * part)] ?? 0) * 100) / 100;
  return { p50: at(0.5), p99: at(0.99) };
}

/** The picture of the last round of a ward, which is compared with the one before; each time another ward. */
async function reviewPicture({ owner, partnershipId, at, cookie }: Bench): Promise<Result[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const page = await timed(async (n) => {
    const url = `${at}/rounds/ward-${(n % wards) + 1}-${rounds}`;
    const [answer] = await once(http.get(url, { agent, headers: { cookie } }), 'response');
    let text = '';
    answer.setEncoding('utf8').on('data', (part: string) => (text += part));
    await once(answer, 'end');
    if (answer.statusCode !== 200 || !text.includes('Everyone rated alone first'))
      throw new Error(`no picture at ${url}`);
  });
  agent.destroy();
  const raw = await withClient(owner, (client) =>
    timed(async (n) => {
      const { rows } = await client.query(
        'select id, place_id from thread.round where partnership_id = $1 and slug = $2',
        [partnershipId, `ward-${(n % wards) + 1}-${rounds}`],
      );
      await client.query('select * from thread.round where partnership_id = $1', [partnershipId]);
      await client.query('select * from thread.round_question where partnership_id = $1 and round_id = $2', [
        partnershipId,
        rows[0]?.id,
      ]);
      const slots = await client.query(
        'select id from thread.round_perspective where partnership_id = $1 and round_id = $2',
        [partnershipId, rows[0]?.id],
      );
      await client.query(
        `select * from thread.released_table where partnership_id = $1 and surface = 'partners' and rooms && $2::uuid[]`,
        [partnershipId, slots.rows.map(({ id }) => id)],
      );
    }),
  );
  const what = `the picture of a review (${wards} wards, 12 standards, ${rounds} rounds)`;
  return [
    beside('its own queries and nothing else, p50', raw.p50, 'ms', null),
    atMost(`${what}, p50`, page.p50, 'ms', 100, raw.p50),
    beside(`${what}, p99`, page.p99, 'ms', raw.p99),
  ];
}

export async function measure(): Promise<Result[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'thread-bench-'));
  const db = await freshDatabase();
  try {
    const assetsDir = join(dataDir, 'assets');
    const parts = partsFor({
      db,
      wings,
      templates: createTemplates({ manifest: await ensureAssets(assetsDir) }),
      assetsDir,
      secret: 'a secret for measuring and nothing else',
      baseUrl: 'http://127.0.0.1',
      example: false,
      trustProxy: false,
      logLevel: 'silent',
    });
    const loaded = await loadPartnership(db, parts.handleSecret, small, new Date(), parts.seal);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    for (const { personId, key, shownAs } of loaded.accounts)
      await addAccount(db.signin, { id: personId, email: `${key}@bench.example`, shownAs });
    await giveExampleAccounts(db, parts.handleSecret, loaded);
    await fill({ owner: db.owner, partnershipId: loaded.partnershipId });
    const { cookies } = await enterAs(parts.door, loaded.accounts[0]?.personId ?? '');
    const app = await buildApp(parts);
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const bench: Bench = {
      owner: db.owner,
      partnershipId: loaded.partnershipId,
      at: `${address}/partnerships/${loaded.slug}`,
      cookie: cookies.map((line) => line.split(';')[0]).join('; '),
    };
    const results: Result[] = [];
    for (const figure of figures) results.push(...(await figure(bench)));
    await app.close();
    return [...results, ...(await putItemsResults())];
  } finally {
    await db.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
