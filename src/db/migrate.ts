import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { withClient } from './client.ts';
import { codeOf, DatabaseFault, DatabaseIsNewer } from './faults.ts';

export type Migration = { number: number; name: string; sql: string; sha256: string };
type Applied = { number: number; name: string; sha256: string };

const ownMigrations = path.join(import.meta.dirname, 'migrations');
const lock = 7_168_214_001;

/**
 * Applies what has not been applied, in order, each file in a transaction of its own, as the role that owns everything.
 * Two processes may do this at once: the second waits and finds nothing left to do.
 */
export async function migrate(connection: pg.ClientConfig, folder = ownMigrations): Promise<{ applied: string[] }> {
  const known = readMigrations(folder);
  return withClient(connection, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await client.query('set role owner');
    await client.query(`
      create schema if not exists migration;
      create table if not exists migration.applied (
        number int primary key,
        name text not null,
        sha256 text not null,
        applied_at timestamptz not null default now()
      )`);
    const { rows } = await client.query<Applied>('select number, name, sha256 from migration.applied order by number');
    const pending = findPending(known, rows);
    for (const migration of pending) await apply(client, migration);
    return { applied: pending.map((migration) => migration.name) };
  });
}

/** In the order of their numbers. Line ends do not count, so that a checkout on another system is the same file. */
export function readMigrations(folder: string): Migration[] {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.sql'));
  const migrations = files.sort().map((file) => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1]);
    const sql = fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    return { number, name: file.slice(0, -'.sql'.length), sql, sha256 };
  });
  const misnamed = migrations.find(({ number }, index) => !(number > (migrations[index - 1]?.number ?? 0)));
  if (misnamed)
    throw new DatabaseFault(
      'migrationFailed',
      `The migration ${misnamed.name} is misnamed: name it like 0001-some-words.sql, with a number of its own.`,
    );
  return migrations;
}

/** What is left to apply. Throws where the database and the files do not tell one story. */
function findPending(known: readonly Migration[], applied: readonly Applied[]): Migration[] {
  for (const [index, done] of applied.entries()) {
    const file = known[index];
    if (!file) throw new DatabaseIsNewer(done.name);
    if (file.number !== done.number || file.sha256 !== done.sha256)
      throw new DatabaseFault(
        'migrationChanged',
        `The migration ${file.name} has been changed since it was applied (as ${done.name}): put it back as it was and add a new one.`,
      );
  }
  return known.slice(applied.length);
}

async function apply(client: pg.Client, { number, name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin; set local role owner');
    await client.query(sql);
    await client.query('insert into migration.applied (number, name, sha256) values ($1, $2, $3)', [
      number,
      name,
      sha256,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => {});
    if (codeOf(cause) === '53100') throw cause;
    throw new DatabaseFault('migrationFailed', `The migration ${name} failed and was taken back${where(cause, sql)}.`, {
      cause,
    });
  }
}

function where(cause: unknown, sql: string): string {
  const code = codeOf(cause);
  const position = cause instanceof Error && 'position' in cause ? Number(cause.position) : Number.NaN;
  const line = Number.isNaN(position) ? '' : ` in line ${sql.slice(0, position).split('\n').length}`;
  return code === undefined ? line : `${line} (${code}: ${cause instanceof Error ? cause.message : ''})`;
}
