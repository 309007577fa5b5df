// Opens the database, migrates, builds the pages, listens, and stops cleanly.
import { join } from 'node:path';
import { ensureAssets } from '../scripts/build-assets.ts';
import { buildApp } from './app.ts';
import type { Settings } from './config.ts';
import { type Database, openDatabase } from './db/database.ts';
import { partsFor } from './parts.ts';
import { firstAccountLink } from './shell/sign-in/index.ts';
import { createTemplates } from './shell/templates.ts';
import { wings } from './wings/index.ts';

/** @param prepare what is to be loaded first; anything but 0 stops the start with that code */
export async function serveUntilStopped(
  settings: Settings,
  prepare: (db: Database) => Promise<number> = async () => 0,
): Promise<number> {
  const stopped = whenTold();
  const { databaseUrl, dataDir, clusterUser } = settings;
  const db = await openDatabase(
    databaseUrl ? { url: databaseUrl, secret: settings.secret() } : { dataDir, ...(clusterUser && { clusterUser }) },
  );
  try {
    await db.migrate();
    const code = await prepare(db);
    if (code !== 0) return code;
    const assetsDir = join(dataDir, 'assets');
    const manifest = await ensureAssets(assetsDir);
    const parts = partsFor({
      db,
      wings,
      templates: createTemplates({ manifest }),
      assetsDir,
      secret: settings.secret(),
      baseUrl: settings.baseUrl ?? `http://${settings.host}:${settings.port}`,
      example: settings.example,
      trustProxy: settings.trustProxy,
      logLevel: settings.logLevel,
    });
    const app = await buildApp(parts);
    try {
      const address = await app.listen({ port: settings.port, host: settings.host });
      console.log(`Common Thread is ready at ${address}`);
      const link = settings.example ? undefined : await firstAccountLink(parts.door);
      if (link) console.log(`Make the first account, once, at ${link}`);
      await stopped;
    } finally {
      await app.close();
    }
    return 0;
  } finally {
    await db.close();
  }
}

function whenTold(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGTERM', () => done());
    process.once('SIGINT', () => done());
  });
}
