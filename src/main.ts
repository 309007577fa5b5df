// The service: opens the database, brings it up to date, builds what is needed, listens, and stops cleanly.
import { flushCompileCache } from 'node:module';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { ensureAssets } from '../scripts/build-assets.ts';
import { buildApp } from './app.ts';
import type { Settings } from './config.ts';
import { type Database, openDatabase } from './db/database.ts';
import { codeOf } from './db/faults.ts';
import { partsFor } from './parts.ts';
import { PlainFault } from './plain-fault.ts';
import { firstAccountLink } from './shell/sign-in/index.ts';
import { createTemplates, type Manifest } from './shell/templates.ts';
import { wings } from './wings/index.ts';

/**
 * @param prepare what is to be loaded first; anything but 0 stops the start with that exit code
 * @returns the exit code, when the service has been stopped
 */
export async function serveUntilStopped(
  settings: Settings,
  prepare: (db: Database) => Promise<number> = async () => 0,
): Promise<number> {
  const stopped = new Promise<void>((done) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => done());
  });
  const [db, assets] = await Promise.all([open(settings), builtAssets(settings)]);
  try {
    const code = await prepare(db);
    if (code === 0) await serveOn(db, assets, settings, stopped);
    return code;
  } finally {
    await db.close();
  }
}

async function open({ databaseUrl, dataDir, clusterUser, secret }: Settings): Promise<Database> {
  const db = await openDatabase(databaseUrl ? { url: databaseUrl, secret: secret() } : { dataDir, clusterUser });
  try {
    await db.migrate();
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

interface Assets {
  readonly dir: string;
  readonly manifest: Manifest;
}

/** Beside the code, or in the data folder where the code may not be written to. */
async function builtAssets({ dataDir }: Settings): Promise<Assets> {
  const besides = resolve(import.meta.dirname, '../dist/assets');
  try {
    return { dir: besides, manifest: await ensureAssets(besides) };
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(codeOf(error) ?? '')) throw error;
    const within = join(dataDir, 'assets');
    return { dir: within, manifest: await ensureAssets(within) };
  }
}

async function serveOn(db: Database, assets: Assets, settings: Settings, stopped: Promise<void>): Promise<void> {
  const port = settings.port === 0 ? await freePort(settings.host) : settings.port;
  const address =
    settings.baseUrl ?? `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
  const parts = partsFor({
    db,
    wings,
    templates: createTemplates({ manifest: assets.manifest }),
    assetsDir: assets.dir,
    secret: settings.secret(),
    baseUrl: address,
    example: settings.example,
    trustProxy: settings.trustProxy,
    logLevel: settings.logLevel,
    smtpUrl: settings.smtpUrl,
    mailFrom: settings.mailFrom,
  });
  const app = await buildApp(parts);
  try {
    await app.listen({ port, host: settings.host }).catch((error: unknown) => {
      throw cannotListen(error, settings.host, port) ?? error;
    });
    console.log(`Common Thread is ready at ${address}`);
    const first = await firstAccountLink(parts.door);
    if (first) console.log(`There is no account yet. This link makes the first one, once:\n\n  ${first}\n`);
    // Written now, or the first stop would wait for it.
    flushCompileCache();
    await stopped;
  } finally {
    // Whoever is being answered gets the answer; whoever is still asking after that has a second try to make.
    const late = setTimeout(() => app.server.closeAllConnections(), 700);
    await app.close();
    clearTimeout(late);
  }
}

function cannotListen(error: unknown, host: string, port: number): PlainFault | undefined {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new PlainFault(`Port ${port} is in use on ${host}: stop what listens there, or set PORT to another one.`);
    case 'EACCES':
      return new PlainFault(`Common Thread may not listen on port ${port}: set PORT to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new PlainFault(`This machine has no address ${host}: set HOST to one that it has, or leave it out.`);
    default:
      return undefined;
  }
}

async function freePort(host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, host, done));
  const given = server.address();
  await new Promise((done) => server.close(done));
  return typeof given === 'object' && given ? given.port : 0;
}
