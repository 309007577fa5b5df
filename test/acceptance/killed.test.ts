import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { clientOf } from '../support/client.ts';
import { killPostgres, removeWhenStopped, temporaryFolder } from '../support/cluster.ts';
import { runCommand } from '../support/command.ts';
import { continueAs, overHttp } from '../support/over-http.ts';

const times = 20;

/** Some number between 50 and 250, the same in every run. */
const moment = (time: number) => 50 + ((time * 7919) % 200);

test(`nothing that a page said was kept is lost when the server is killed while people keep things, ${times} times`, async (t) => {
  const dataDir = temporaryFolder();
  t.after(() => removeWhenStopped(path.join(dataDir, 'example')));
  let address = '';
  const client = clientOf(
    overHttp(() => address),
    'larkmere-healthcare-partnership',
  );
  const start = async () => {
    const server = runCommand(['example'], { DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
    t.after(() => server.child.kill('SIGKILL'));
    address = await server.until(/ready at (\S+)/);
    return server;
  };
  const kept: string[] = [];
  let tried = 0;
  /** Goes on until the server is gone. Who is signed in stays so through every kill. */
  const keepAdding = async (): Promise<void> => {
    for (;;) {
      tried += 1;
      const name = `Partner number ${tried}.`;
      const { status } = await client.post('partners/add', { name, kind: 'provider', codeKind: '' });
      if (status === 303) kept.push(name);
    }
  };

  for (let time = 0; time < times; time += 1) {
    const server = await start();
    if (time === 0) await continueAs(client, 'Larkmere Healthcare Partnership', 'Facilitator');
    const before = kept.length;
    const adding = [keepAdding(), keepAdding()].map((one) => assert.rejects(one, { message: 'fetch failed' }));
    while (kept.length === before) await pause(5);
    await pause(moment(time));
    if (time % 2 === 0) killPostgres(path.join(dataDir, 'example'));
    server.child.kill('SIGKILL');
    await Promise.all([server.code, ...adding]);
  }

  const server = await start();
  const { text } = await client.get('partners');
  assert.deepEqual(
    kept.filter((name) => !text.includes(name)),
    [],
  );
  assert.equal(await server.stop(), 0);
  t.diagnostic(`${kept.length} partners were kept over ${times} kills, none lost`);
});
