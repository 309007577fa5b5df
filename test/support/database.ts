import type pg from 'pg';
import { withClient } from '../../src/db/client.ts';
import { type Cluster, type ClusterOptions, type ClusterRole, joinCluster } from '../../src/db/cluster.ts';
import { type Database, openDatabase } from '../../src/db/database.ts';
import { ensureDatabaseRights } from '../../src/db/roles.ts';
import { removeWhenStopped, startTestCluster, template, throwaway } from './cluster.ts';

/** `owner` may do anything, for planting what a test wants to see found. */
export type FreshDatabase = Database & { owner: pg.ClientConfig };

let shared: Promise<{ dataDir: string; cluster: Cluster }> | undefined;
let made = 0;

/** A migrated, empty database of its own, copied in 40 to 90 ms. Close it or not: it goes with the cluster. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { source, owner } = await copyOf(template);
  return { ...(await openDatabase(source)), owner };
}

export type EmptyDatabase = { source: ClusterOptions & { database: string }; migrate: pg.ClientConfig };

/** A database that no migration has seen, for testing migrations themselves. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  const { source, connection } = await copyOf('template0');
  return { source, migrate: connection('migrate') };
}

async function copyOf(original: string) {
  shared ??= joinTestCluster();
  const { dataDir, cluster } = await shared;
  made += 1;
  const database = `test_${process.pid}_${made}`;
  await withClient(cluster.connection('owner-admin'), async (client) => {
    await client.query(`create database ${database} template ${original} owner owner strategy file_copy`);
    await ensureDatabaseRights(client, database);
  });
  const connection = (role: ClusterRole) => cluster.connection(role, database);
  return { source: { ...throwaway(dataDir), database }, connection, owner: connection('owner-admin') };
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
