// A process of its own that goes one round on a database, for tests that kill it: node going-rounds.ts URL TODAY.
import { openDatabase } from '../../src/db/database.ts';
import { roundsOf } from '../../src/shell/rounds.ts';
import { wings } from '../../src/wings/index.ts';

const [url = '', today = ''] = process.argv.slice(2);
const secret = 'a secret that every process of this deployment has';
const db = await openDatabase({ url, secret });
const rounds = roundsOf(
  {
    ...{ db, handleSecret: Buffer.from(secret), baseUrl: 'http://localhost', tell: async () => {} },
    clock: () => new Date(`${today}T09:00:00Z`),
  },
  wings.flatMap(({ rounds }) => rounds ?? []),
);
process.stdout.write('going\n');
await rounds.go((fault) => {
  process.exitCode = 1;
  process.stderr.write(JSON.stringify(fault));
});
await db.close();
