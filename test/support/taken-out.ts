// A partnership with words in every table, and what comes out of it as a file.
import { unzipSync } from 'fflate';
import { loadPartnership } from '../../src/commands/load/load-partnership.ts';
import { withClient } from '../../src/db/client.ts';
import { inReadHandle } from '../../src/db/handle.ts';
import { cellsIn } from '../../src/interop/csv/csv.ts';
import { type Exported, type FileTier, isLeaving } from '../../src/shell/exported.ts';
import { makeHandle } from '../../src/shell/seats.ts';
import type { Role } from '../../src/shell/standing.ts';
import { bundle } from '../../src/wings/evidence/exports/take-out/bundle.ts';
import type { Format } from '../../src/wings/evidence/exports/written.ts';
import { othersText, ownText } from '../matrix/marked.ts';
import { type TestApp, testApp } from './app.ts';
import type { Client } from './client.ts';

export interface Filled {
  readonly app: TestApp;
  readonly own: string;
  readonly query: <Row extends object = Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** Somebody of the made-up example who has this role. */
  as(role: Role): Promise<Client>;
  take(tier: FileTier, exported: Exported, more?: TakeOptions): Promise<TakenOut>;
}
interface TakeOptions {
  /** Without it nobody in particular, who sees everything. */
  readonly personId?: string;
  readonly formats?: readonly Format[];
}
export interface TakenOut {
  readonly files: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly all: string;
  /** The rows of a table, each by its columns. */
  rows(table: string): readonly Readonly<Record<string, string>>[];
}

const now = new Date('2026-11-29T10:00:00Z');

/** The made-up example and another partnership of the same shape. */
export async function filledApp(options: { readonly bypass?: boolean } = {}): Promise<Filled> {
  const app = await testApp({ still: true, ...options });
  const load = async (text: string): Promise<string> => {
    const loaded = await loadPartnership(app.db, app.handleSecret, text, now, app.seal);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    return loaded.partnershipId;
  };
  const rows: Filled['query'] = (text, values) =>
    withClient(app.db.owner, async (client) => (await client.query(text, values)).rows);
  const [own] = [await load(ownText()), await load(othersText())];
  return {
    app,
    own,
    query: rows,
    as: async (role) => {
      const [person] = await rows<{ id: string; slug: string }>(
        `select m.person_id as id, p.slug from thread.membership m join thread.partnership p on p.id = m.partnership_id
          where m.partnership_id = $1 and m.role = $2 and m.ended_on is null order by m.id limit 1`,
        [own, role],
      );
      if (!person) throw new Error(`nobody sits as ${role}`);
      return app.as({ person: person.id, in: { ...app.partnership, id: own, slug: person.slug } });
    },
    take: (tier, exported, more) => takenOut(app, own, tier, exported, more),
  };
}

async function takenOut(
  { db, handleSecret }: TestApp,
  partnershipId: string,
  tier: FileTier,
  exported: Exported,
  { personId, formats = ['csv', 'jsonl'] }: TakeOptions = {},
): Promise<TakenOut> {
  const handle = await makeHandle(db, handleSecret, {
    ...{ partnershipId, personId: personId ?? null, mayWrite: false },
    ...(personId === undefined && { clearance: 'facilitators' as const }),
    expiresAt: new Date(Date.now() + 60_000),
  });
  const partnership = { name: 'Larkmere', fictional: true, rights: null };
  const made = await inReadHandle(db, handle, (tx) =>
    bundle({ tx, partnershipId }, exported, { tier, now, when: '29 November 2026, 10:00am', formats, partnership }),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of made.file.read()) chunks.push(chunk);
  return opened(Buffer.concat(chunks));
}

export function opened(bytes: Buffer): TakenOut {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, one]) => [name, Buffer.from(one).toString()]),
  );
  return {
    ...{ files, bytes, all: Object.values(files).join('\n') },
    rows: (table) => {
      const [head = [], ...rows] = cellsIn(files[`tables/${table}.csv`] ?? '');
      return rows.map((row) => Object.fromEntries(head.map((name, n) => [name, row[n] ?? ''])));
    },
  };
}

export const canary = (where: string): string => `CANARY-${where.toUpperCase()}`;

/**
 * Puts a word into every text of a partnership that says how near the text is kept: 'stays' where it leaves for nowhere.
 * @returns the columns that take no other words, because the database checks what stands in them
 */
export async function plantCanaries({ app, own, query }: Filled, exported: Exported): Promise<string[]> {
  const columns = await query<{ name: string; column: string; tiered: boolean }>(
    `select c.relname as name, a.attname as column,
            exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tier') as tiered
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.atttypid = 'text'::regtype and a.attgenerated = '' and a.attnum > 0
      where c.relnamespace = 'thread'::regnamespace and c.relkind = 'r' and not a.attisdropped and a.attname <> 'slug'
        and c.relname not in ('event', 'thread_link')
        and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                         and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ 'ARRAY|=')`,
  );
  const held: string[] = [];
  await withClient(app.db.owner, async (client) => {
    await client.query('set session_replication_role = replica');
    for (const { name, column, tiered } of columns) {
      const rule = exported[name];
      const leaving = rule !== undefined && isLeaving(rule) ? rule : undefined;
      const floor = tiered ? 'upper(tier)' : `'${leaving?.tier.toUpperCase()}'`;
      const word = leaving && column in leaving.columns ? `' CANARY-' || ${floor}` : `' ${canary('stays')}'`;
      await client
        .query(
          `update thread.${name} set ${column} = ${column} || ${word}
            where ${name === 'partnership' ? 'id' : 'partnership_id'} = $1 and ${column} is not null`,
          [own],
        )
        .catch((error: { code?: string }) => {
          if (error.code !== '23514') throw error;
          held.push(`${name}.${column}`);
        });
    }
  });
  return held;
}

export const markOf = (personId: string): string => `OF-${personId}`;

/** Puts into every text that somebody is shown of a row a word that says whose row it is. */
export async function markWhose({ app, own, query }: Filled, exported: Exported): Promise<number> {
  const texts = await query<{ at: string }>(
    `select c.relname || '.' || a.attname as at
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.atttypid = 'text'::regtype and a.attgenerated = ''
      where c.relnamespace = 'thread'::regnamespace and c.relkind = 'r'
        and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                         and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ 'ARRAY|=')`,
  );
  const known = new Set(texts.map(({ at }) => at));
  const places = Object.entries(exported).flatMap(([table, { people }]) =>
    Object.entries(people).flatMap(([column, held]) =>
      typeof held === 'string'
        ? []
        : held.shows.filter((name) => known.has(`${table}.${name}`)).map((name) => ({ table, column, name })),
    ),
  );
  let marked = 0;
  await withClient(app.db.owner, async (client) => {
    await client.query('set session_replication_role = replica');
    for (const { table, column, name } of places) {
      const { rowCount } = await client.query(
        `update thread.${table} set ${name} = ${name} || ' OF-' || ${column} where partnership_id = $1 and ${column} is not null and ${name} is not null`,
        [own],
      );
      marked += rowCount ?? 0;
    }
  });
  return marked;
}
