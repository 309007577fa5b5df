import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../../src/db/client.ts';
import { joinCluster } from '../../src/db/cluster.ts';
import { killPostgres, removeWhenStopped, temporaryFolder, testBinaries } from '../support/cluster.ts';
import { runFile } from '../support/process.ts';

const writer = path.join(import.meta.dirname, 'writer.ts');
const times = 20;

/** Some number between 20 and 200, the same in every run. */
const moment = (time: number) => 20 + ((time * 7919) % 180);

test(`nothing that was acknowledged is lost when everything is killed while it writes, ${times} times`, async (t) => {
  const dataDir = temporaryFolder();
  t.after(() => removeWhenStopped(dataDir));
  const options = { dataDir, binaries: testBinaries };
  const acknowledged: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const from = (acknowledged.at(-1) ?? 0) + 1000;
    const { child, lines, said, gone } = runFile(writer, { ...options, from });
    await said('writing');
    await pause(moment(time));
    if (time % 2 === 0) killPostgres(dataDir);
    child.kill('SIGKILL');
    await gone;
    acknowledged.push(...lines.slice(1).map(Number));
  }
  const cluster = await joinCluster(options);
  const kept = await withClient(cluster.connection('owner-admin'), (client) =>
    client.query<{ n: number }>('select n from kept'),
  );
  await cluster.close();
  const numbers = new Set(kept.rows.map((row) => row.n));
  const lost = acknowledged.filter((n) => !numbers.has(n));
  assert.deepEqual(lost, []);
  assert.ok(acknowledged.length > times, `only ${acknowledged.length} rows were written`);
  t.diagnostic(`${acknowledged.length} rows acknowledged, none lost`);
});
