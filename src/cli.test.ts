import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { after, test } from 'node:test';
import { clientOf } from '../test/support/client.ts';
import { removeWhenStopped, temporaryFolder } from '../test/support/cluster.ts';
import { type Running, runCommand } from '../test/support/command.ts';
import { linkPath, password } from '../test/support/invitee.ts';
import { overHttp } from '../test/support/over-http.ts';
import { withClient } from './db/client.ts';
import { joinCluster } from './db/cluster.ts';

const project = path.join(import.meta.dirname, '..');
const dataDir = temporaryFolder();
const running = new Set<Running>();
after(() => {
  for (const { child } of running) child.kill('SIGKILL');
  removeWhenStopped(dataDir);
});

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Running {
  const one = runCommand(args, { DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...environment });
  running.add(one);
  return one;
}

async function stop(service: Running): Promise<{ code: number | null; ms: number }> {
  const from = performance.now();
  return { code: await service.stop(), ms: performance.now() - from };
}

const addressOf = (service: Running) => service.until(/ready at (\S+)/);

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

  const again = run(['serve']);
  assert.equal(new URL(await again.until(/(http\S+\/first-account\/\S+)/)).pathname, new URL(link).pathname);
  const ms = Math.min(stopped.ms, (await stop(again)).ms);
  assert.ok(ms < 1000, `it took ${Math.round(ms)} ms to stop`);
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
  for (const wrong of [import.meta.filename, `${import.meta.filename}/data`]) {
    const service = run(['serve'], { DATA_DIR: wrong });
    assert.equal(await service.code, 1);
    assert.equal(service.said(), 'DATA_DIR is a file, or lies inside one: set it to a folder.\n');
  }
});

test('a data file is loaded while the service runs, and another while it does not', async () => {
  const service = run(['serve']);
  await addressOf(service);
  const beside = run(['load', path.join(project, 'examples', 'dorchester.yaml')]);
  assert.equal(await beside.code, 0, beside.said());
  await stop(service);
  const alone = run(['load', path.join(project, 'examples', 'blakenhurst.yaml')]);
  assert.equal(await alone.code, 0, alone.said());
  const listed = run(['list', 'engagements']);
  assert.equal(await listed.code, 0, listed.said());
  assert.match(listed.said(), /^dorchester-healthcare-partnership\t/m);
  assert.match(listed.said(), /^blakenhurst-healthcare-dialogue\t/m);
});

test('a malformed data file is refused whole, with file, line and reason', async () => {
  const file = path.join(dataDir, 'broken.yaml');
  const whole = readFileSync(path.join(project, 'examples', 'dorset.yaml'), 'utf8');
  writeFileSync(file, whole.replace('kind: provider', 'kind: provider, colour: red'));
  const line = whole.split('\n').findIndex((one) => one.includes('kind: provider')) + 1;
  const refused = run(['load', file]);
  assert.equal(await refused.code, 1);
  assert.match(refused.said(), new RegExp(`^${file}:${line}: .*colour`, 'm'));
  assert.match(refused.said(), new RegExp(`^${file}: refused. Nothing of it was loaded.$`, 'm'));
  writeFileSync(file, 'partnership: [');
  const unread = run(['load', file, path.join(dataDir, 'absent.yaml')]);
  assert.equal(await unread.code, 1);
  assert.match(unread.said(), new RegExp(`^${file}:1: `, 'm'));
  assert.match(unread.said(), /absent\.yaml: this file cannot be read\.$/m);
  const listed = run(['list', 'engagements']);
  assert.equal(await listed.code, 0);
  assert.doesNotMatch(listed.said(), /dorset/);
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
  const client = clientOf(
    overHttp(() => new URL(link).origin),
    'none',
  );
  await client.get(linkPath(link));
  const made = await client.post(linkPath(link), {
    name: 'manager@example.org',
    secondFactor: 'printed codes',
    password,
  });
  assert.equal(made.title, 'Codes for signing in');
}
