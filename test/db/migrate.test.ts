import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type pg from 'pg';
import { withClient } from '../../src/db/client.ts';
import { plainFault } from '../../src/db/faults.ts';
import { migrate } from '../../src/db/migrate.ts';
import { temporaryFolder } from '../support/cluster.ts';
import { emptyDatabase } from '../support/database.ts';
import { runFile } from '../support/process.ts';

function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, sql] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), sql);
  return folder;
}

const count = (connection: pg.ClientConfig, sql: string) =>
  withClient(connection, async (client) => {
    await client.query('set role owner');
    return (await client.query(sql)).rowCount;
  });

test('what has been applied is applied once, and what is new after it', async () => {
  const { migrate: connection } = await emptyDatabase();
  const folder = folderOf({ '0001-first.sql': 'create schema thread; create table thread.a (id int)' });
  assert.deepEqual(await migrate(connection, folder), { applied: ['0001-first'] });
  assert.deepEqual(await migrate(connection, folder), { applied: [] });
  fs.writeFileSync(path.join(folder, '0002-second.sql'), 'create table thread.b (id int)');
  assert.deepEqual(await migrate(connection, folder), { applied: ['0002-second'] });
});

test('everything a migration makes belongs to the role that cannot log in', async () => {
  const { migrate: connection } = await emptyDatabase();
  await migrate(connection, folderOf({ '0001-first.sql': 'create schema thread; create table thread.a (id int)' }));
  const { rows } = await withClient(connection, (client) =>
    client.query(`select distinct relowner::regrole::text as owner from pg_class
                   where relnamespace in ('thread'::regnamespace, 'migration'::regnamespace)`),
  );
  assert.deepEqual(rows, [{ owner: 'owner' }]);
});

test('two processes that migrate at once do it once', async () => {
  const { migrate: connection, source } = await emptyDatabase();
  const slow = 'create schema thread; create table thread.a (id int); select pg_sleep(0.3)';
  const folder = folderOf({ '0001-slow.sql': slow, '0002-more.sql': 'insert into thread.a values (1)' });
  const migrator = path.join(import.meta.dirname, 'migrator.ts');
  const both = [1, 2].map(() => runFile(migrator, { source, folder }));
  await Promise.all(both.map((one) => one.gone));
  const applied = both
    .flatMap((one) => one.lines.map((line) => JSON.parse(line).applied))
    .sort((a, b) => a.length - b.length);
  assert.deepEqual(applied, [[], ['0001-slow', '0002-more']]);
  assert.equal(await count(connection, 'select from thread.a'), 1);
});

test('a migration that fails leaves nothing of itself and says which line', async () => {
  const { migrate: connection } = await emptyDatabase();
  const folder = folderOf({
    '0001-first.sql': 'create schema thread',
    '0002-wrong.sql': 'create table thread.a (id int);\ncreate table thread.b (id nothing_known);',
  });
  await assert.rejects(migrate(connection, folder), { kind: 'migrationFailed', message: /0002-wrong .* in line 2/ });
  assert.equal(await count(connection, `select from pg_tables where schemaname = 'thread'`), 0);
  assert.equal(await count(connection, 'select from migration.applied'), 1);
});

test('a migration changed after it was applied is refused, and line ends are no change', async () => {
  const { migrate: connection } = await emptyDatabase();
  await migrate(connection, folderOf({ '0001-first.sql': 'create schema thread;\n-- one\n' }));
  await migrate(connection, folderOf({ '0001-first.sql': 'create schema thread;\r\n-- one\r\n' }));
  await assert.rejects(migrate(connection, folderOf({ '0001-first.sql': 'create schema thread;\n-- two\n' })), {
    kind: 'migrationChanged',
    message: /^The migration 0001-first has been changed since it was applied/,
  });
});

test('a database that is newer than the code is refused in one sentence and left as it is', async () => {
  const { migrate: connection } = await emptyDatabase();
  const first = { '0001-first.sql': 'create schema thread' };
  await migrate(connection, folderOf({ ...first, '0002-newer.sql': 'create table thread.a (id int)' }));
  const error: unknown = await migrate(connection, folderOf(first)).catch((reason: unknown) => reason);
  assert.match(
    plainFault(error) ?? '',
    /^The database is newer than this version of Common Thread \(it holds 0002-newer\)[^.]*\.$/,
  );
  assert.equal(await count(connection, 'select from migration.applied'), 2);
});

test('migrations with one number twice, or without one, are refused', async () => {
  const { migrate: connection } = await emptyDatabase();
  for (const files of [{ '0001-a.sql': '', '0001-b.sql': '' }, { 'first.sql': '' }])
    await assert.rejects(migrate(connection, folderOf(files)), { kind: 'migrationFailed', message: /is misnamed/ });
});
