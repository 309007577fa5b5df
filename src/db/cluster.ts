import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { withClient } from './client.ts';
import { clusterAccount } from './cluster/account.ts';
import { findBinaries } from './cluster/binaries.ts';
import { bootstrapRole, dataFolder, letUsIn, makeDataFolder, refuseOtherVersion } from './cluster/data-folder.ts';
import { type Door, holdAlive, openDoor } from './cluster/door.ts';
import { logFile, startCluster } from './cluster/start.ts';
import { codeOf, DatabaseFault } from './faults.ts';

export type ClusterOptions = {
  dataDir: string;
  /** The account PostgreSQL runs as when we are root. */
  clusterUser?: string | undefined;
  /** A folder with initdb and postgres, instead of the ones from npm. */
  binaries?: string | undefined;
  /** Only tests set this to false: what is kept may then be lost with the power. */
  durable?: boolean | undefined;
};

export type ClusterRole = 'owner-admin' | 'migrate' | 'signin' | 'app';

export type Cluster = {
  connection(role: ClusterRole, database?: string): pg.ClientConfig;
  /** Starts PostgreSQL again where it has died under us. */
  recover(): Promise<void>;
  /** Lets go. PostgreSQL stops when the last process has let go, however that process ended. */
  close(): Promise<void>;
};

const patience = 30_000;
const absent = new Set(['ENOENT', 'ECONNREFUSED']);
const notMadeYet = Object.assign(new Error('There is no data folder yet.'), { code: 'ENOENT' });
const comingOrGoing = new Set(['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE']);

/** Whether a connection failed only because PostgreSQL is not there yet, or is just going. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error && /^Connection terminated/.test(error.message);
  return absent.has(code) || comingOrGoing.has(code);
}

/** Joins the private PostgreSQL of a data folder, starting it, and making it, where that has not been done. */
export async function joinCluster(options: ClusterOptions): Promise<Cluster> {
  const dataDir = makeOurFolder(options.dataDir);
  const hold = holdAlive(dataDir);
  const door = openDoor(dataDir, options.clusterUser);
  const left = new AbortController();
  let recovering: Promise<void> | undefined;

  const cluster: Cluster = {
    connection: (role, database = 'postgres') => ({
      host: door.host(),
      port: 5432,
      user: role === 'owner-admin' ? bootstrapRole : role,
      database,
    }),
    recover: () => {
      recovering ??= reach({ dataDir, options, door, cluster, left: left.signal }).finally(() => {
        recovering = undefined;
      });
      return recovering;
    },
    close: async () => {
      left.abort(new Error('The database has been closed.'));
      door.close();
      hold.close();
    },
  };
  try {
    await cluster.recover();
    return cluster;
  } catch (error) {
    await cluster.close();
    throw error;
  }
}

type Reaching = { dataDir: string; options: ClusterOptions; door: Door; cluster: Cluster; left: AbortSignal };

async function reach({ dataDir, options, door, cluster, left }: Reaching): Promise<void> {
  const until = Date.now() + patience;
  const logged = fs.statSync(logFile(dataDir), { throwIfNoEntry: false })?.size ?? 0;
  let child: ChildProcess | undefined;
  for (;;) {
    const refusal = fs.existsSync(dataFolder(dataDir)) ? await knock(cluster) : notMadeYet;
    if (refusal === undefined) return;
    left.throwIfAborted();
    const code = codeOf(refusal);
    if (code === '28000' && letUsIn(dataDir)) rereadSettings(dataDir);
    else if (code !== undefined && absent.has(code)) {
      if (!child || child.exitCode !== null || child.signalCode !== null) child = start(dataDir, options, door);
    } else if (!isPassing(refusal)) throw refusal;
    if (Date.now() > until || diskIsFull(dataDir, logged)) throw didNotStart(dataDir, logged, refusal);
    await pause(20);
  }
}

function start(dataDir: string, options: ClusterOptions, door: Door): ChildProcess {
  const durable = options.durable ?? true;
  const account = clusterAccount(dataFolder(dataDir), options.clusterUser);
  const binaries = findBinaries({ dataDir, account, given: options.binaries });
  makeDataFolder(dataDir, binaries, account, durable);
  refuseOtherVersion(dataDir, binaries);
  letUsIn(dataDir);
  return startCluster({ dataDir, socketFolder: door.socketFolder, binaries, account, durable });
}

/** Undefined when PostgreSQL lets us in, otherwise what stood in the way. */
async function knock(cluster: Cluster): Promise<Error | undefined> {
  try {
    await withClient(cluster.connection('owner-admin'), (client) => client.query('select 1'));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function makeOurFolder(dataDir: string): string {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return fs.realpathSync(dataDir);
}

function rereadSettings(dataDir: string): void {
  const pid = Number(fs.readFileSync(path.join(dataFolder(dataDir), 'postmaster.pid'), 'utf8').split('\n')[0]);
  if (pid > 1) process.kill(pid, 'SIGHUP');
}

function diskIsFull(dataDir: string, from: number): boolean {
  return fs.statfsSync(dataDir).bavail === 0 || /No space left on device/.test(loggedSince(dataDir, from));
}

function didNotStart(dataDir: string, from: number, cause: Error): DatabaseFault {
  if (diskIsFull(dataDir, from))
    return new DatabaseFault(
      'diskFull',
      'The disk is full: make room and start again; everything that was kept is still there.',
    );
  const last = loggedSince(dataDir, from).trim().split('\n').at(-1) || cause.message;
  return new DatabaseFault('clusterDidNotStart', `PostgreSQL did not start in ${patience / 1000} seconds: ${last}`, {
    cause,
  });
}

function loggedSince(dataDir: string, from: number): string {
  const file = logFile(dataDir);
  if (!fs.existsSync(file)) return '';
  return fs.readFileSync(file).subarray(from).toString('utf8');
}
