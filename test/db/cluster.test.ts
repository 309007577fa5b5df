import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../../src/db/client.ts';
import { type Cluster, joinCluster } from '../../src/db/cluster.ts';
import { openDatabase } from '../../src/db/database.ts';
import { removeWhenStopped, temporaryFolder, throwaway } from '../support/cluster.ts';
import { runFile } from '../support/process.ts';

const holder = path.join(import.meta.dirname, 'holder.ts');
const asRoot = process.getuid?.() === 0;

const pidFile = (dataDir: string) => path.join(dataDir, 'pg', 'postmaster.pid');
const postmaster = (dataDir: string) => Number(fs.readFileSync(pidFile(dataDir), 'utf8').split('\n')[0]);
const log = (dataDir: string) => fs.readFileSync(path.join(dataDir, 'postgres.log'), 'utf8');
const ask = (cluster: Cluster, sql = 'select 1') =>
  withClient(cluster.connection('owner-admin'), (client) => client.query(sql));

function folder(t: { after(work: () => void): void }): string {
  const dataDir = temporaryFolder();
  t.after(() => removeWhenStopped(dataDir));
  return dataDir;
}

/** How long PostgreSQL takes to stop, in milliseconds; a clean stop removes its pid file. */
async function stopped(dataDir: string): Promise<number> {
  const from = performance.now();
  while (fs.existsSync(pidFile(dataDir)) && performance.now() - from < 10_000) await pause(5);
  return performance.now() - from;
}

test('PostgreSQL stops cleanly within a second when the last process that uses it is killed', async (t) => {
  const dataDir = folder(t);
  const first = runFile(holder, throwaway(dataDir));
  await first.said('in');
  first.child.kill('SIGKILL');
  assert.ok((await stopped(dataDir)) < 1000);
  assert.match(log(dataDir), /database system is shut down\n$/);
});

test('a second process joins, and PostgreSQL stays for it when the one that started it ends', async (t) => {
  const dataDir = folder(t);
  const first = runFile(holder, throwaway(dataDir));
  await first.said('in');
  const pid = postmaster(dataDir);
  const second = await joinCluster(throwaway(dataDir));
  first.child.kill('SIGKILL');
  await first.gone;
  await pause(300);
  await ask(second);
  assert.equal(postmaster(dataDir), pid);
  await second.close();
  assert.ok((await stopped(dataDir)) < 1000);
});

test('two starts at once share one cluster, in an empty folder and in one that stands', async (t) => {
  const dataDir = folder(t);
  for (const _ of ['empty', 'standing']) {
    const both = [runFile(holder, throwaway(dataDir)), runFile(holder, throwaway(dataDir))];
    await Promise.all(both.map((one) => one.said('in')));
    // an ordinary user's copy of the programs stands beside the data
    const kept = fs.readdirSync(dataDir).filter((name) => !name.startsWith('postgresql-'));
    for (const one of both) one.child.kill('SIGKILL');
    assert.deepEqual(kept.sort(), ['alive', 'pg', 'postgres.log']);
    assert.ok((await stopped(dataDir)) < 1000);
  }
});

test('a pid file left by a power cut, naming a living stranger, does not stop the next start', async (t) => {
  const dataDir = folder(t);
  const first = await joinCluster(throwaway(dataDir));
  const lines = fs.readFileSync(pidFile(dataDir), 'utf8').split('\n');
  await first.close();
  await stopped(dataDir);
  const { uid, gid } = fs.statSync(path.join(dataDir, 'pg'));
  const stranger = spawn('sleep', ['60'], { ...(asRoot ? { uid, gid } : {}), stdio: 'ignore' });
  t.after(() => stranger.kill());
  for (const file of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    const at = path.join(dataDir, 'pg', file);
    fs.writeFileSync(at, [stranger.pid, ...lines.slice(1)].join('\n'), { mode: 0o600 });
    fs.chownSync(at, uid, gid);
  }
  const second = await joinCluster(throwaway(dataDir));
  await ask(second);
  await second.close();
});

test('a data folder half made by a process that was killed is cleared away', async (t) => {
  const dataDir = folder(t);
  const killed = spawn('true');
  await new Promise((resolve) => killed.once('close', resolve));
  const half = path.join(dataDir, `pg.${killed.pid}`);
  fs.mkdirSync(path.join(half, 'base'), { recursive: true });
  const cluster = await joinCluster(throwaway(dataDir));
  assert.equal(fs.existsSync(half), false);
  await cluster.close();
});

test('a server carries on after PostgreSQL was killed under it', async (t) => {
  const dataDir = folder(t);
  const database = await openDatabase(throwaway(dataDir));
  await database.appPool.query('select 1');
  process.kill(postmaster(dataDir), 'SIGKILL');
  // as long as a start may take
  const until = Date.now() + 30_000;
  const works = () =>
    database.appPool.query('select 1').then(
      () => true,
      () => false,
    );
  await pause(50);
  while (!(await works()) && Date.now() < until) await pause(50);
  assert.ok(await works());
  await database.close();
});

test('a data folder deep under a folder that only we can read works', async (t) => {
  const dataDir = folder(t);
  fs.chmodSync(dataDir, 0o700);
  const deep = path.join(dataDir, 'a-rather-long-name-'.repeat(4), 'b-rather-long-name-'.repeat(4), 'data');
  const cluster = await joinCluster(throwaway(deep));
  const { rows } = await ask(cluster, "select current_setting('data_directory') as where");
  assert.equal(rows[0].where, '/proc/self/fd/3');
  await cluster.close();
  await stopped(deep);
});

test('PostgreSQL never runs as root', { skip: !asRoot && 'only root can become another account' }, async (t) => {
  const dataDir = folder(t);
  const cluster = await joinCluster(throwaway(dataDir));
  const status = fs.readFileSync(`/proc/${postmaster(dataDir)}/status`, 'utf8');
  const ids = (name: string) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(status)?.[1]?.split('\t').map(Number) ?? [];
  assert.ok([...ids('Uid'), ...ids('Gid')].every((id) => id > 0));
  await cluster.close();
});

test('the account that PostgreSQL runs as is not let in by that alone', async (t) => {
  const dataDir = folder(t);
  fs.chmodSync(dataDir, 0o755);
  const cluster = await joinCluster(throwaway(dataDir));
  const { uid, gid } = fs.statSync(path.join(dataDir, 'pg'));
  const as = { uid, gid, cwd: '/', encoding: 'utf8' } as const;
  const mayRunNode = asRoot && spawnSync(process.execPath, ['--version'], as).status === 0;
  if (mayRunNode) {
    const knock = `const socket = require('node:net').connect(process.argv[1]);
      socket.write('\\0\\0\\0\\x24\\0\\x03\\0\\0user\\0app\\0database\\0postgres\\0\\0');
      socket.pipe(process.stdout)`;
    const { stdout } = spawnSync(process.execPath, ['-e', knock, path.join(dataDir, 'pg', '.s.PGSQL.5432')], as);
    assert.match(stdout, /28000/);
  }
  await cluster.close();
  if (!mayRunNode) t.skip('needs to be root, in a checkout that other accounts may read');
});

test('the log of PostgreSQL holds nothing that anyone said', async (t) => {
  const dataDir = folder(t);
  const canary = 'canary-said-in-the-room';
  const cluster = await joinCluster(throwaway(dataDir));
  await ask(cluster, `create table said (words text primary key, n int check (n > 0))`);
  const failing = [
    `insert into said values ('${canary}', 0)`,
    `select '${canary}'::int`,
    `insert into said values ('${canary}', 1), ('${canary}', 1)`,
    `do $$ begin raise warning '${canary}'; raise exception '${canary}'; end $$`,
    `syntax error ${canary}`,
    `set statement_timeout = 20; select pg_sleep(1), '${canary}'`,
  ];
  for (const sql of failing) await assert.rejects(ask(cluster, sql));
  await withClient(cluster.connection('owner-admin'), async (client) => {
    const { rows } = await client.query('select pg_backend_pid() as pid');
    const query = assert.rejects(client.query(`select pg_sleep(10), '${canary}'`));
    await pause(100);
    process.kill(rows[0].pid, 'SIGKILL');
    await query;
  });
  await cluster.recover();
  assert.doesNotMatch(log(dataDir), new RegExp(canary));
  assert.match(log(dataDir), /was terminated by signal 9/);
  await cluster.close();
});

test('a server that may forget what it said was kept is refused', async (t) => {
  const dataDir = folder(t);
  const cluster = await joinCluster(throwaway(dataDir));
  await assert.rejects(openDatabase({ ...throwaway(dataDir), durable: true }), { kind: 'notDurable' });
  await cluster.close();
});

test('a data folder of another PostgreSQL is refused in one sentence', async (t) => {
  const dataDir = folder(t);
  await (await joinCluster(throwaway(dataDir))).close();
  await stopped(dataDir);
  fs.writeFileSync(path.join(dataDir, 'pg', 'PG_VERSION'), '14\n');
  await assert.rejects(joinCluster(throwaway(dataDir)), {
    kind: 'versionUnfit',
    message:
      /^The data folder was made by PostgreSQL 14 and this version of Common Thread brings PostgreSQL \d+: .*\.$/,
  });
});

test('an account that cannot run PostgreSQL is refused in one sentence', {
  skip: !asRoot && 'only root chooses an account',
}, async (t) => {
  for (const clusterUser of ['nobody-of-this-name', 'root', 'postgres'])
    await assert.rejects(joinCluster({ ...throwaway(folder(t)), clusterUser }), {
      kind: 'accountUnknown',
      message: /CLUSTER_USER/,
    });
});
