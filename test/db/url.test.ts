import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { test } from 'node:test';
import { openDatabase } from '../../src/db/database.ts';
import { plainFault } from '../../src/db/faults.ts';
import { ownServer } from '../support/own-server.ts';

const sentence = async (source: { url: string; secret: string }) =>
  plainFault(
    await openDatabase(source).then(
      (database) => database.close(),
      (error: unknown) => error,
    ),
  );

test('the first start on a server makes the roles, and later starts need no right to', async (t) => {
  const { url, asOwner } = await ownServer(t);
  const source = { url: url(), secret: 'a secret of the deployment' };
  const first = await openDatabase(source);
  assert.ok((await first.migrate()).applied.length > 0);
  assert.deepEqual(await first.faults(), []);
  await first.close();
  await asOwner('alter role migrate nocreaterole');
  const second = await openDatabase(source);
  assert.deepEqual(await second.migrate(), { applied: [] });
  const { rows } = await second.appPool.query('select current_user as who');
  assert.deepEqual(rows, [{ who: 'app' }]);
  await second.close();
});

test('another database on the same server is made ready like the first', async (t) => {
  const { url, asOwner } = await ownServer(t);
  await (await openDatabase({ url: url(), secret: 's' })).close();
  await asOwner('create database another owner migrate');
  const another = await openDatabase({ url: url('migrate', 'right', 'another'), secret: 's' });
  assert.ok((await another.migrate()).applied.length > 0);
  assert.deepEqual(await another.faults(), []);
  await another.close();
});

test('another secret gives the serving roles another password, where the role may', async (t) => {
  const { url, asOwner } = await ownServer(t);
  await (await openDatabase({ url: url(), secret: 'one' })).close();
  await (await openDatabase({ url: url(), secret: 'two' })).close();
  await asOwner('alter role migrate nocreaterole');
  assert.match(
    (await sentence({ url: url(), secret: 'three' })) ?? '',
    /^The role in DATABASE_URL may not make the roles/,
  );
});

test('a role of the same name that is not ours is left alone', async (t) => {
  const { url, asOwner } = await ownServer(t);
  await asOwner(`create role app login password 'theirs'`);
  assert.match((await sentence({ url: url(), secret: 's' })) ?? '', /already has a role named app/);
});

test('a serving role that row-level security would not bind is refused', async (t) => {
  const { url, asOwner } = await ownServer(t);
  await (await openDatabase({ url: url(), secret: 's' })).close();
  await asOwner('alter role app bypassrls');
  assert.match((await sentence({ url: url(), secret: 's' })) ?? '', /^The database role app has more rights/);
});

test('a server that may forget is refused', async (t) => {
  const { url } = await ownServer(t, { durable: false });
  assert.match(
    (await sentence({ url: url(), secret: 's' })) ?? '',
    /fsync, full_page_writes, synchronous_commit is off/,
  );
});

test('each way in which DATABASE_URL can be wrong has one plain sentence without the password', async (t) => {
  const { url } = await ownServer(t);
  const stranger = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  t.after(() => stranger.close());
  const { port } = stranger.address() as AddressInfo;
  const wrong: Record<string, RegExp> = {
    'mysql://someone:right@localhost/x': /must begin with postgres/,
    'postgres://someone:right@[': /cannot be read as an address/,
    'postgres://someone:right@127.0.0.1:1/x': /No database answers/,
    [`postgres://someone:right@127.0.0.1:${port}/x`]: /closes the connection/,
    'postgres://someone:right@localhost/x?host=/no/such/folder': /No database answers/,
    'postgres://someone:right@no-such-host.invalid/x': /host in DATABASE_URL cannot be/,
    [url('migrate', 'wrong')]: /refuses the name or the password/,
    [url('migrate', 'right', 'elsewhere')]: /does not exist/,
  };
  for (const [address, said] of Object.entries(wrong)) {
    const heard = (await sentence({ url: address, secret: 's' })) ?? `nothing plain for ${address}`;
    assert.match(heard, said);
    assert.match(heard, /^[A-Z][^.]*(?:\.conf[^.]*)?\.$/);
    assert.doesNotMatch(heard, /right@|:right/);
  }
});
