import { startTestCluster } from './cluster.ts';

let close: (() => Promise<void>) | undefined;

/** Runs once before all test files. What it leaves in the environment reaches the process of each file. */
export async function globalSetup(): Promise<void> {
  const cluster = await startTestCluster();
  process.env.COMMON_THREAD_TEST_DATA = cluster.dataDir;
  close = cluster.close;
}

export async function globalTeardown(): Promise<void> {
  await close?.();
}
