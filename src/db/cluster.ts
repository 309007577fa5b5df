import { type ChildProcess, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { withClient } from './client.ts';
import { clusterAccount } from './cluster/account.ts';
import { findBinaries } from './cluster/binaries.ts';
import {
  bootstrapRole,
  byDescriptor,
  dataFolder,
  letUsIn,
  makeDataFolder,
  refuseOtherVersion,
} from './cluster/data-folder.ts';
import { alivePipe, logFile, startCluster } from './cluster/start.ts';
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
const comingOrGoing = new Set(['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE']);

/** Joins the private PostgreSQL of a data folder, starting it, and making it, where that has not been done. */
export async function joinCluster(options: ClusterOptions): Promise<Cluster> {
  const dataDir = makeOurFolder(options.dataDir);
  const hold = holdAlive(dataDir);
  const door = openDoor(dataDir, options.clusterUser);
  let recovering: Promise<void> | undefined;

  const cluster: Cluster = {
    connection: (role, database = 'postgres') => ({
      host: door.host(),
      port: 5432,
      user: role === 'owner-admin' ? bootstrapRole : role,
      database,
    }),
    recover: () => {
      recovering ??= reach(dataDir, options, door, cluster).finally(() => {
        recovering = undefined;
      });
      return recovering;
    },
    close: async () => {
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

async function reach(dataDir: string, options: ClusterOptions, door: Door, cluster: Cluster): Promise<void> {
  const until = Date.now() + patience;
  const logged = fs.statSync(logFile(dataDir), { throwIfNoEntry: false })?.size ?? 0;
  let child: ChildProcess | undefined;
  for (;;) {
    const refusal = await knock(cluster.connection('owner-admin'));
    if (refusal === undefined) return;
    const code = codeOf(refusal);
    if (code === '28000' && letUsIn(dataDir)) rereadSettings(dataDir);
    else if (code !== undefined && absent.has(code)) {
      if (!child || child.exitCode !== null || child.signalCode !== null) child = start(dataDir, options, door);
    } else if (code !== undefined && !comingOrGoing.has(code)) throw refusal;
    if (Date.now() > until || diskIsFull(dataDir, logged)) throw didNotStart(dataDir, logged, refusal);
    await pause(20);
  }
}

function start(dataDir: string, options: ClusterOptions, door: Door): ChildProcess {
  const durable = options.durable ?? true;
  const account = clusterAccount(dataFolder(dataDir), options.clusterUser);
  const binaries = findBinaries(dataDir, account, options.binaries);
  makeDataFolder(dataDir, binaries, account, durable);
  refuseOtherVersion(dataDir, binaries);
  letUsIn(dataDir);
  return startCluster({ dataDir, socketFolder: door.socketFolder, binaries, account, durable });
}

/** Undefined when PostgreSQL lets us in, otherwise what stood in the way. */
async function knock(config: pg.ClientConfig): Promise<Error | undefined> {
  try {
    await withClient(config, (client) => client.query('select 1'));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function makeOurFolder(dataDir: string): string {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return fs.realpathSync(dataDir);
}

/** The kernel counts who holds this pipe, and forgets nobody who was killed. Opened for reading too, it never blocks. */
function holdAlive(dataDir: string): { close(): void } {
  const pipe = alivePipe(dataDir);
  if (!fs.existsSync(pipe)) spawnSync('mkfifo', ['-m', '600', pipe]);
  let handle: number | undefined = fs.openSync(pipe, 'r+');
  return {
    close: () => {
      if (handle !== undefined) fs.closeSync(handle);
      handle = undefined;
    },
  };
}

type Door = { host(): string; socketFolder: string | undefined; close(): void };

/** The folder of the socket: on Linux the data folder by descriptor, whose name is short and asks no leave of its parents. */
function openDoor(dataDir: string, clusterUser: string | undefined): Door {
  if (!byDescriptor) return temporaryDoor(dataDir, clusterUser);
  let handle: number | undefined;
  return {
    socketFolder: undefined,
    host: () => {
      if (handle === undefined && fs.existsSync(dataFolder(dataDir))) handle = fs.openSync(dataFolder(dataDir), 'r');
      return handle === undefined ? dataFolder(dataDir) : `/proc/self/fd/${handle}`;
    },
    close: () => {
      if (handle !== undefined) fs.closeSync(handle);
      handle = undefined;
    },
  };
}

function temporaryDoor(dataDir: string, clusterUser: string | undefined): Door {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const socketFolder = path.join(fs.realpathSync(tmpdir()), `common-thread-${name}`);
  fs.mkdirSync(socketFolder, { recursive: true, mode: 0o700 });
  const account = clusterAccount(dataFolder(dataDir), clusterUser);
  if (account) fs.chownSync(socketFolder, account.uid, account.gid);
  return { socketFolder, host: () => socketFolder, close: () => {} };
}

function rereadSettings(dataDir: string): void {
  const pid = Number(fs.readFileSync(path.join(dataFolder(dataDir), 'postmaster.pid'), 'utf8').split('\n')[0]);
  if (pid > 1) process.kill(pid, 'SIGHUP');
}

function diskIsFull(dataDir: string, from: number): boolean {
  return /No space left on device/.test(loggedSince(dataDir, from));
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
