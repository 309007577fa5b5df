import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { userInfo } from 'node:os';
import { DatabaseFault } from '../faults.ts';

/** The system account that PostgreSQL runs as, where that is not our own. */
export type Account = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. Started by root it runs as whoever owns the data already, else CLUSTER_USER, else
 * common-thread, else nobody. Started by anyone else it runs as they do.
 */
export function clusterAccount(folder: string, clusterUser?: string): Account | undefined {
  ourName();
  if (process.getuid?.() !== 0) return undefined;
  const owner = fs.statSync(folder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  if (clusterUser) return named(clusterUser);
  const account = lookUp('common-thread') ?? lookUp('nobody');
  if (account) return account;
  throw new DatabaseFault(
    'accountUnknown',
    'PostgreSQL does not run as root, and neither the account common-thread nor nobody exists: create one, or name one in CLUSTER_USER.',
  );
}

/** What PostgreSQL's peer login will call us. */
export function ourName(): string {
  try {
    return userInfo().username;
  } catch (cause) {
    throw new DatabaseFault(
      'accountUnknown',
      `The account that runs Common Thread (number ${process.getuid?.()}) has no name on this machine, and PostgreSQL needs one: add it to /etc/passwd.`,
      { cause },
    );
  }
}

function named(name: string): Account {
  if (name === 'postgres')
    throw new DatabaseFault(
      'accountUnknown',
      'CLUSTER_USER must not be postgres, which owns other databases: name another account.',
    );
  const account = lookUp(name);
  if (!account)
    throw new DatabaseFault(
      'accountUnknown',
      `The account ${name} named in CLUSTER_USER does not exist: create it, or name another.`,
    );
  if (account.uid === 0)
    throw new DatabaseFault(
      'accountUnknown',
      'CLUSTER_USER must not be root, as which PostgreSQL does not run: name another account.',
    );
  return account;
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, '--', name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
