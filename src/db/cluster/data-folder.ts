import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseFault } from '../faults.ts';
import { type Account, ourName } from './account.ts';
import type { Binaries } from './binaries.ts';
import { removeLeftOver } from './left-over.ts';

export const bootstrapRole = 'admin';
const roles = [bootstrapRole, 'migrate', 'signin', 'app'];

/** Where PostgreSQL keeps its data. On Linux it is handed over as a descriptor, so that no path to it need be open to its account. */
export const dataFolder = (dataDir: string): string => path.join(dataDir, 'pg');

export const byDescriptor = process.platform === 'linux';

/** Makes the data folder whole beside its place and moves it there, so that a folder of this name is always complete. */
export function makeDataFolder(
  dataDir: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): void {
  const folder = dataFolder(dataDir);
  removeLeftOver(dataDir, 'pg');
  if (fs.existsSync(folder)) return;
  const making = `${folder}.${process.pid}`;
  fs.mkdirSync(making, { mode: 0o700 });
  if (account) fs.chownSync(making, account.uid, account.gid);
  try {
    initialise(making, binaries, account, durable);
    fs.writeFileSync(path.join(making, 'pg_hba.conf'), 'local all all peer map=thread\n', { flush: durable });
    fs.writeFileSync(path.join(making, 'pg_ident.conf'), identLines(ourName()), { flush: durable });
    fs.renameSync(making, folder);
  } catch (error) {
    fs.rmSync(making, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
  if (durable) syncFolder(dataDir);
}

/** Lets our own system account in, where the folder was made by another (the same person with and without sudo). */
export function letUsIn(dataDir: string): boolean {
  const file = path.join(dataFolder(dataDir), 'pg_ident.conf');
  const lines = identLines(ourName());
  if (fs.readFileSync(file, 'utf8').includes(lines)) return false;
  const { O_WRONLY, O_APPEND, O_NOFOLLOW } = fs.constants;
  const handle = fs.openSync(file, O_WRONLY | O_APPEND | O_NOFOLLOW);
  fs.writeSync(handle, lines);
  fs.closeSync(handle);
  return true;
}

export function refuseOtherVersion(dataDir: string, binaries: Binaries): void {
  const made = fs.readFileSync(path.join(dataFolder(dataDir), 'PG_VERSION'), 'utf8').trim();
  if (Number(made) === binaries.major) return;
  throw new DatabaseFault(
    'versionUnfit',
    `The data folder was made by PostgreSQL ${made} and this version of Common Thread brings PostgreSQL ${binaries.major}: start it with the version that made it.`,
  );
}

function initialise(making: string, binaries: Binaries, account: Account | undefined, durable: boolean): void {
  const handle = fs.openSync(making, 'r');
  const where = byDescriptor ? '/proc/self/fd/3' : fs.realpathSync(making);
  const made = spawnSync(
    path.join(binaries.folder, 'initdb'),
    [
      ...['-D', where, '-U', bootstrapRole, '-A', 'peer', '-E', 'UTF8', '--no-instructions'],
      ...locale(binaries.major),
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...account, cwd: '/', encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe', handle] },
  );
  fs.closeSync(handle);
  if (made.status === 0) return;
  if (/No space left on device/.test(made.stderr ?? ''))
    throw new DatabaseFault('diskFull', 'The disk is full: make room and start again; nothing was begun.');
  const said = (made.stderr ?? '').trim().split('\n')[0] || made.error?.message || 'it said nothing';
  throw new DatabaseFault('clusterDidNotStart', `PostgreSQL could not make its data folder: ${said}`);
}

/** Sorted and folded alike on every machine. PostgreSQL has its own C.UTF-8 from 17 on; before, the system's must do. */
function locale(major: number): string[] {
  if (major < 17) return ['--locale=C.UTF-8'];
  const system = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return ['--locale-provider=builtin', `--locale=${system}`, '--builtin-locale=C.UTF-8'];
}

function identLines(systemName: string): string {
  const quoted = `"${systemName.replaceAll('"', '""')}"`;
  return roles.map((role) => `thread ${quoted} ${role}\n`).join('');
}

function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
