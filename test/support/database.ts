import { withClient } from '../../src/db/client.ts';
import { type Cluster, joinCluster } from '../../src/db/cluster.ts';
import { type Database, openDatabase } from '../../src/db/database.ts';
import { ensureDatabaseRights } from '../../src/db/roles.ts';
import { removeWhenStopped, startTestCluster, template, throwaway } from './cluster.ts';

export type FreshDatabase = Database & { name: string };

let shared: Promise<{ dataDir: string; cluster: Cluster }> | undefined;
let made = 0;

/** A migrated, empty database of its own, copied in 40 to 90 ms. Close it or not: it goes with the cluster. */
export async function freshDatabase(): Promise<FreshDatabase> {
  shared ??= joinTestCluster();
  const { dataDir, cluster } = await shared;
  made += 1;
  const name = `test_${process.pid}_${made}`;
  await withClient(cluster.connection('owner-admin'), async (client) => {
    await client.query(`create database ${name} template ${template} owner owner strategy file_copy`);
    await ensureDatabaseRights(client, name);
  });
  const database = await openDatabase({ ...throwaway(dataDir), database: name });
  return { ...database, name };
}

/** The cluster of the whole run, or one of our own where a test file is run by itself. */
async function joinTestCluster(): Promise<{ dataDir: string; cluster: Cluster }> {
  const dataDir = process.env.COMMON_THREAD_TEST_DATA ?? (await startOwnCluster());
  return { dataDir, cluster: await joinCluster(throwaway(dataDir)) };
}

async function startOwnCluster(): Promise<string> {
  const { dataDir } = await startTestCluster();
  process.on('exit', () => removeWhenStopped(dataDir));
  return dataDir;
}
