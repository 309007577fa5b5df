import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clusterAccount } from './account.ts';
import { byDescriptor, dataFolder } from './data-folder.ts';
import { alivePipe } from './start.ts';

/** The kernel counts who holds this pipe, and forgets nobody who was killed. Opened for reading too, it never blocks. */
export function holdAlive(dataDir: string): { close(): void } {
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

export type Door = { host(): string; socketFolder: string | undefined; close(): void };

/** The folder of the socket: on Linux the data folder by descriptor, whose name is short and asks no leave of its parents. */
export function openDoor(dataDir: string, clusterUser: string | undefined): Door {
  if (!byDescriptor) return temporaryDoor(dataDir, clusterUser);
  let handle: number | undefined;
  return {
    socketFolder: undefined,
    host: () => {
      handle ??= fs.openSync(dataFolder(dataDir), 'r');
      return `/proc/self/fd/${handle}`;
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
