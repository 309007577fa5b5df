// A process that writes row after row and says each number once the database has acknowledged it.
import { writeSync } from 'node:fs';
import { withClient } from '../../src/db/client.ts';
import { joinCluster } from '../../src/db/cluster.ts';

const { from, ...options } = JSON.parse(process.argv[2] ?? '{}');
const cluster = await joinCluster(options);
await withClient(cluster.connection('owner-admin'), async (client) => {
  await client.query('create table if not exists kept (n int primary key, words text)');
  writeSync(1, 'writing\n');
  for (let n = from; ; n += 1) {
    await client.query('insert into kept values ($1, $2)', [n, 'what someone said '.repeat(20)]);
    writeSync(1, `${n}\n`);
  }
}).catch(() => process.exit(1)); // PostgreSQL was killed first
