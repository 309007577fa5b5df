import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { byDescriptor, dataFolder } from './data-folder.ts';

// The stopper waits for the pipe to have no writer left and then stops PostgreSQL, whose process this shell becomes.
// It asks whether that process is still its parent, so that it can never signal a stranger with the same number.
const script = `
( cat <&5 >/dev/null
  if [ -r /proc/self/stat ]; then read -r _ _ _ parent _ </proc/self/stat
  else parent=$(ps -o ppid= -p "$(sh -c 'echo $PPID')" | tr -d ' '); fi
  [ "$parent" = $$ ] && kill -INT $$
) 2>/dev/null &
exec 5<&-
exec "$0" "$@"
`;

export type Start = {
  dataDir: string;
  /** Where the socket goes. Undefined on Linux, where it goes into the data folder. */
  socketFolder: string | undefined;
  binaries: Binaries;
  account: Account | undefined;
  durable: boolean;
};

/**
 * Starts PostgreSQL in a session of its own (a Ctrl-C must not reach it before us), to live as long as any process
 * holds the pipe `alive` open for writing.
 */
export function startCluster({ dataDir, socketFolder, binaries, account, durable }: Start): ChildProcess {
  const folder = fs.openSync(dataFolder(dataDir), 'r');
  const alive = fs.openSync(alivePipe(dataDir), 'r');
  const log = openLog(dataDir);
  const where = byDescriptor ? '/proc/self/fd/3' : fs.realpathSync(dataFolder(dataDir));
  const child = spawn(
    '/bin/sh',
    ['-c', script, path.join(binaries.folder, 'postgres'), '-D', where, ...settings(socketFolder ?? '.', durable)],
    {
      ...account,
      cwd: '/',
      detached: true,
      env: { PATH: process.env.PATH, ...strangerWithItsNumber(dataDir) },
      stdio: ['ignore', log, log, folder, 'ignore', alive],
    },
  );
  child.on('error', () => {});
  child.unref();
  for (const handle of [folder, alive, log]) fs.closeSync(handle);
  return child;
}

export const alivePipe = (dataDir: string): string => path.join(dataDir, 'alive');
export const logFile = (dataDir: string): string => path.join(dataDir, 'postgres.log');

function settings(socketFolder: string, durable: boolean): string[] {
  const sure = durable ? 'on' : 'off';
  const all = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    max_connections: durable ? '100' : '300',
    fsync: sure,
    full_page_writes: sure,
    synchronous_commit: sure,
    timezone: 'UTC',
    jit: 'off',
    // Statements carry what people said, so the log holds the server's own doings and never a statement or a value.
    log_timezone: 'UTC',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_duration: 'off',
    log_min_duration_statement: '-1',
    log_min_duration_sample: '-1',
    log_transaction_sample_rate: '0',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_autovacuum_min_duration: '-1',
    log_lock_waits: 'off',
    log_temp_files: '-1',
    log_checkpoints: 'off',
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * After a kill or a power cut the pid file may name a living stranger of the same account, and PostgreSQL would
 * refuse to start. It leaves out the number given here, so name it when that process is not PostgreSQL.
 */
function strangerWithItsNumber(dataDir: string): { PG_GRANDPARENT_PID?: string } {
  try {
    const pid = fs.readFileSync(path.join(dataFolder(dataDir), 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
    if (!/^\d+$/.test(pid)) return {};
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' ? {} : { PG_GRANDPARENT_PID: pid };
  } catch {
    return {};
  }
}

function openLog(dataDir: string): number {
  const file = logFile(dataDir);
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 1_000_000) fs.renameSync(file, `${file}.1`);
  return fs.openSync(file, 'a', 0o600);
}
