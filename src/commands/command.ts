// What a command of the command line is, and how it reaches the database: it joins the running cluster or starts it.
import type { Settings } from '../config.ts';
import { type Database, openDatabase } from '../db/database.ts';

export interface Command {
  readonly name: string;
  /** One line for the list that `common-thread` prints. */
  readonly usage: string;
  /** @returns the exit code */
  readonly run: (args: readonly string[], settings: Settings) => Promise<number>;
}

export async function withDatabase<T>(settings: Settings, work: (db: Database) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir, clusterUser } = settings;
  const db = await openDatabase(
    databaseUrl ? { url: databaseUrl, secret: settings.secret() } : { dataDir, ...(clusterUser && { clusterUser }) },
  );
  try {
    await db.migrate();
    return await work(db);
  } finally {
    await db.close();
  }
}
