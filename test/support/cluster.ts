import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeLeftOver } from '../../src/db/cluster/left-over.ts';
import { type ClusterOptions, joinCluster } from '../../src/db/cluster.ts';
import { openDatabase } from '../../src/db/database.ts';
import { codeOf } from '../../src/db/faults.ts';

export const template = 'template_thread';

/** The oldest PostgreSQL that DATABASE_URL may name, where Debian puts it. */
export const testBinaries15 = '/usr/lib/postgresql/15/bin';

/** PostgreSQL 15 where COMMON_THREAD_TEST_PG=15 asks for it, otherwise the one from npm. */
export const testBinaries = process.env.COMMON_THREAD_TEST_PG === '15' ? testBinaries15 : undefined;

export const throwaway = (dataDir: string): ClusterOptions => ({ dataDir, binaries: testBinaries, durable: false });

/** A cluster in the temporary folder with a migrated template in it, which is gone when it is closed. */
export async function startTestCluster(): Promise<{ dataDir: string; close(): Promise<void> }> {
  const dataDir = temporaryFolder();
  const cluster = await joinCluster(throwaway(dataDir));
  const database = await openDatabase({ ...throwaway(dataDir), database: template });
  await database.migrate();
  await database.close();
  return {
    dataDir,
    close: async () => {
      await cluster.close();
      removeWhenStopped(dataDir);
    },
  };
}

/** An empty folder of this process; those of processes that were killed are cleared away on the way. */
export function temporaryFolder(): string {
  const parent = path.join(tmpdir(), `common-thread-test-${process.getuid?.() ?? ''}`);
  fs.mkdirSync(parent, { recursive: true, mode: 0o755 });
  removeLeftOver(parent, 'run', { andOurs: false });
  const mine = path.join(parent, `run.${process.pid}`);
  fs.mkdirSync(mine, { recursive: true });
  return fs.mkdtempSync(path.join(mine, 'data-'));
}

/** Leaves the folder to a shell of its own, because it can go only when PostgreSQL has, which may be after us. */
export function removeWhenStopped(dataDir: string): void {
  const script =
    'for _ in 1 2 3 4 5 6 7 8 9 10; do [ -e "$1/pg/postmaster.pid" ] || break; sleep 0.3; done; rm -rf "$1"; rmdir "$2"';
  const args = ['-c', script, 'sh', dataDir, path.dirname(dataDir)];
  spawn('/bin/sh', args, { detached: true, stdio: 'ignore' }).unref();
}

/** Kills PostgreSQL as a power cut would, unless it has just gone by itself. */
export function killPostgres(dataDir: string): void {
  try {
    const pid = Number(fs.readFileSync(path.join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!['ENOENT', 'ESRCH'].includes(codeOf(error) ?? '')) throw error;
  }
}
