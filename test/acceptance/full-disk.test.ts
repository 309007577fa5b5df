import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../../src/db/client.ts';
import { joinCluster } from '../../src/db/cluster.ts';
import { type Answer, type Client, clientOf } from '../support/client.ts';
import { removeWhenStopped, temporaryFolder } from '../support/cluster.ts';
import { runCommand } from '../support/command.ts';
import { continueAs, overHttp } from '../support/over-http.ts';

const nothingLost = /Nothing that a page told you was kept has been lost\./;

/** A small disk of its own, or undefined where we may not make one. */
function smallDisk(t: TestContext): string | undefined {
  const folder = temporaryFolder();
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', folder]);
  // Whatever still runs there keeps it until it ends.
  if (made.status === 0) t.after(() => spawnSync('umount', ['--lazy', folder]));
  t.after(() => removeWhenStopped(folder));
  return made.status === 0 ? folder : undefined;
}

function fill(file: string): void {
  const handle = fs.openSync(file, 'w');
  try {
    for (const size of [1024 * 1024, 4096])
      try {
        for (;;) fs.writeSync(handle, Buffer.alloc(size));
      } catch (error) {
        assert.ok(error instanceof Error && 'code' in error && error.code === 'ENOSPC');
      }
  } finally {
    fs.closeSync(handle);
  }
}

interface Keeping {
  readonly client: Client;
  add(): Promise<Answer>;
  /** Adds until it is kept, and looks whether all is there that was said to be kept. */
  goesOn(): Promise<void>;
}

async function servedFrom(t: TestContext, disk: string): Promise<Keeping> {
  const server = runCommand(['example'], { DATA_DIR: disk, LOG_LEVEL: 'silent' });
  t.after(() => server.stop());
  const address = await server.until(/ready at (\S+)/);
  const client = clientOf(
    overHttp(() => address),
    'larkmere-healthcare-partnership',
  );
  await continueAs(client, 'Larkmere Healthcare Partnership', 'Facilitator');
  const kept: string[] = [];
  let tried = 0;
  const add = async () => {
    tried += 1;
    const name = `Partner number ${tried}.`;
    const answer = await client.post('partners/add', { name, kind: 'provider', codeKind: '' });
    if (answer.status === 303) kept.push(name);
    return answer;
  };
  const goesOn = async () => {
    const until = Date.now() + 90_000;
    while ((await add()).status !== 303 && Date.now() < until) await pause(100);
    const { text } = await client.get('partners');
    assert.equal(text.includes(`Partner number ${tried}.`), true);
    assert.deepEqual(
      kept.filter((name) => !text.includes(name)),
      [],
    );
    assert.equal(server.child.exitCode, null);
  };
  return { client, add, goesOn };
}

test('on a full disk an act is refused plainly, what was kept is there, and the server goes on when there is room', async (t) => {
  const disk = smallDisk(t);
  if (disk === undefined) return t.skip('only root can make a small disk');
  const { client, add, goesOn } = await servedFrom(t, disk);
  assert.equal((await add()).status, 303);
  fill(path.join(disk, 'filler'));
  let answer = await add();
  while (answer.status === 303) answer = await add();
  assert.deepEqual([answer.status, answer.title], [503, 'There is no room to keep this']);
  assert.match(answer.text, nothingLost);
  assert.equal((await client.get('partners')).status, 200);
  fs.rmSync(path.join(disk, 'filler'));
  await goesOn();
});

test('a disk too full for PostgreSQL to run at all stops nothing for good', async (t) => {
  const disk = smallDisk(t);
  if (disk === undefined) return t.skip('only root can make a small disk');
  const { client, add, goesOn } = await servedFrom(t, disk);
  assert.equal((await add()).status, 303);
  const cluster = await joinCluster({ dataDir: path.join(disk, 'example') });
  await withClient(cluster.connection('owner-admin', 'common_thread'), async (admin) => {
    fill(path.join(disk, 'filler'));
    // Files of the write-ahead log that lie ready are used up, until one is needed for which there is no room.
    for (let file = 0; file < 40; file++) {
      await admin.query('select txid_current()');
      await admin.query('select pg_switch_wal()');
    }
  }).catch(() => {});
  await cluster.close();
  const answer = await add();
  assert.ok(answer.status >= 500);
  assert.match(answer.text, nothingLost);
  assert.equal((await client.get('/health')).status, 503);
  fs.rmSync(path.join(disk, 'filler'));
  await goesOn();
});
