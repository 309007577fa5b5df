import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { after, test } from 'node:test';
import { removeWhenStopped, temporaryFolder } from '../test/support/cluster.ts';
import { withClient } from './db/client.ts';
import { joinCluster } from './db/cluster.ts';

// The real command, in a process of its own, on a data folder of its own.
const launcher = path.join(import.meta.dirname, '..', 'bin', 'common-thread');
const dataDir = temporaryFolder();
const running = new Set<ChildProcess>();
after(() => {
  for (const child of running) child.kill('SIGKILL');
  removeWhenStopped(dataDir);
});

interface Run {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly code: Promise<number | null>;
  until(words: RegExp): Promise<string>;
}

function run(args: readonly string[], environment: Record<string, string> = {}): Run {
  const { PATH = '', HOME = '', COMMON_THREAD_TEST_PG = '' } = process.env;
  const child = spawn(launcher, args, {
    env: { PATH, HOME, COMMON_THREAD_TEST_PG, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      for (const listener of listeners) listener();
    });
  const code = new Promise<number | null>((done) => child.once('close', done));
  const until = (words: RegExp) =>
    new Promise<string>((done, fail) => {
      const look = () => {
        const found = words.exec(said);
        if (found) done(found[1] ?? found[0]);
      };
      listeners.add(look);
      look();
      child.once('close', () => fail(new Error(`it ended and said: ${said}`)));
    });
  void code.then(() => running.delete(child));
  return { child, said: () => said, code, until };
}

async function stop({ child, code }: Run): Promise<{ code: number | null; ms: number }> {
  const from = performance.now();
  child.kill('SIGTERM');
  return { code: await code, ms: performance.now() - from };
}

const addressOf = (service: Run) => service.until(/ready at (\S+)/);

test('the first start prints a link that makes the first account, later ones too until there is one', async () => {
  const service = run(['serve'], { SMTP_URL: 'smtp://127.0.0.1:9' });
  const address = await addressOf(service);
  const link = await service.until(/(http\S+\/first-account\/\S+)/);
  assert.ok(link.startsWith(address));
  const page = await fetch(link);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /The first account/);
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(await (await fetch(`${address}/sign-in`)).text())?.[1];
  assert.equal((await fetch(`${address}${style}`)).status, 200);
  const stopped = await stop(service);
  assert.equal(stopped.code, 0);
  assert.ok(stopped.ms < 1000, `it took ${Math.round(stopped.ms)} ms to stop`);

  const again = run(['serve']);
  assert.equal(new URL(await again.until(/(http\S+\/first-account\/\S+)/)).pathname, new URL(link).pathname);
  await stop(again);
});

test('a second process on the same data joins the running cluster, and so does a command', async () => {
  const [one, two] = [run(['serve']), run(['serve'])];
  const [first, second] = await Promise.all([addressOf(one), addressOf(two)]);
  assert.notEqual(first, second);
  const command = run(['migrate']);
  assert.equal(await command.code, 0);
  assert.match(command.said(), /up to date/);
  await stop(one);
  assert.equal((await fetch(`${second}/health`)).status, 200);
  await stop(two);
});

test('a request that is under way when the service is stopped gets its answer', async () => {
  const service = run(['serve']);
  const address = await addressOf(service);
  const answers = Promise.all(Array.from({ length: 8 }, () => fetch(`${address}/sign-in`)));
  await new Promise((done) => setTimeout(done, 5));
  const stopped = stop(service);
  const statuses = (await answers.catch(() => [])).map((answer) => answer.status);
  assert.ok(statuses.every((status) => status === 200 || status === 503));
  assert.equal((await stopped).code, 0);
});

test('a port in use is one plain sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => other.once('listening', done));
  const { port } = other.address() as { port: number };
  const service = run(['serve'], { PORT: String(port) });
  assert.equal(await service.code, 1);
  assert.equal(
    service.said(),
    `Port ${port} is in use on 127.0.0.1: stop what listens there, or set PORT to another one.\n`,
  );
  other.close();
});

test('wrong settings are said all at once', async () => {
  const service = run(['serve'], { PORT: 'many', LOG_LEVEL: 'loud', BASE_URL: 'here' });
  assert.equal(await service.code, 1);
  for (const name of ['PORT', 'LOG_LEVEL', 'BASE_URL']) assert.match(service.said(), new RegExp(`\\n  ${name}: `));
});

test('a DATABASE_URL that leads nowhere is one plain sentence, without its password', async () => {
  const secret = 'a secret that is long enough to be one';
  const nowhere = run(['migrate'], { DATABASE_URL: 'postgres://me:canary@127.0.0.1:1/thread', SECRET: secret });
  const unnamed = run(['migrate'], {
    DATABASE_URL: 'postgres://me:canary@no-such-host.invalid/thread',
    SECRET: secret,
  });
  assert.equal(await nowhere.code, 1);
  assert.match(nowhere.said(), /^No database answers at DATABASE_URL: [^\n]+\n$/);
  assert.equal(await unnamed.code, 1);
  assert.match(unnamed.said(), /^The host in DATABASE_URL [^\n]+\n$/);
  assert.doesNotMatch(nowhere.said() + unnamed.said(), /canary/);
});

test('a database that is newer than the code is left alone', async () => {
  const newer = temporaryFolder();
  assert.equal(await run(['migrate'], { DATA_DIR: newer }).code, 0);
  const cluster = await joinCluster({ dataDir: newer });
  await withClient(cluster.connection('owner-admin', 'common_thread'), (client) =>
    client.query("insert into migration.applied (number, name, sha256) values (9999, '9999-from-the-future', 'x')"),
  );
  const service = run(['serve'], { DATA_DIR: newer });
  assert.equal(await service.code, 1);
  assert.match(service.said(), /^The database is newer than this version [^\n]+9999-from-the-future[^\n]+\n$/);
  await cluster.close();
  removeWhenStopped(newer);
});

test('a data folder that cannot be one is a plain sentence', async () => {
  for (const wrong of [launcher, `${launcher}/data`]) {
    const service = run(['serve'], { DATA_DIR: wrong });
    assert.equal(await service.code, 1);
    assert.equal(service.said(), 'DATA_DIR is a file, or lies inside one: set it to a folder.\n');
  }
});

test('a command that is not there is answered with the list of those that are', async () => {
  const wrong = run(['dance']);
  assert.equal(await wrong.code, 2);
  assert.match(wrong.said(), /There is no command "dance"[\s\S]+common-thread serve/);
  const asked = run([]);
  assert.equal(await asked.code, 0);
  assert.match(asked.said(), /common-thread load FILE/);
});

test('someone can be let back in from the machine, and the first link is gone once there is an account', async () => {
  const service = run(['serve']);
  await makeFirstAccount(await service.until(/(http\S+\/first-account\/\S+)/));
  await stop(service);
  const nobody = run(['let-back-in', 'nobody@example.org']);
  assert.equal(await nobody.code, 1);
  assert.equal(nobody.said(), 'Nobody signs in with that name.\n');

  const port = String(40_000 + (process.pid % 20_000));
  const again = run(['serve'], { PORT: port });
  await addressOf(again);
  const back = run(['let-back-in', 'Manager@example.org'], { PORT: port });
  assert.equal(await back.code, 0);
  assert.equal(back.said().match(/^ {2}([2-9A-Z]{4}-){2}[2-9A-Z]{4}$/gm)?.length, 10);
  const link = /http\S+\/new-password\/\S+/.exec(back.said())?.[0] ?? '';
  assert.match(await (await fetch(link)).text(), /Choose a new password/);
  await stop(again);
  assert.doesNotMatch(again.said(), /first-account/);
});

async function makeFirstAccount(link: string): Promise<void> {
  const page = await fetch(link);
  const cookie = page.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const body = new URLSearchParams({
    csrf,
    name: 'manager@example.org',
    secondFactor: 'printed codes',
    password: 'four words kept in mind',
  });
  const made = await fetch(link, { method: 'POST', body, headers: { cookie } });
  assert.match(await made.text(), /Codes for signing in/);
}
