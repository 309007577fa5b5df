export type FaultKind =
  | 'accountUnknown'
  | 'addressUnusable'
  | 'alreadyOthers'
  | 'clusterDidNotStart'
  | 'diskFull'
  | 'migrationChanged'
  | 'migrationFailed'
  | 'newer'
  | 'notDurable'
  | 'noPrograms'
  | 'rolesMissing'
  | 'unsafeRole'
  | 'versionUnfit';

/** Something a deployer can put right. Its message is one plain sentence and never holds a password or anyone's words. */
export class DatabaseFault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseFault';
    this.kind = kind;
  }
}

/** The database holds a migration that this version of Common Thread has never heard of. */
export class DatabaseIsNewer extends DatabaseFault {
  constructor(migration: string) {
    super(
      'newer',
      `The database is newer than this version of Common Thread (it holds ${migration}): install the newer version again; nothing was changed.`,
    );
    this.name = 'DatabaseIsNewer';
  }
}

const sentences: Record<string, string> = {
  ECONNREFUSED:
    'No database answers at DATABASE_URL: check that PostgreSQL is running there and that the host and port are right.',
  ENOTFOUND: 'The host in DATABASE_URL cannot be found: check its name.',
  EAI_AGAIN: 'The host in DATABASE_URL cannot be looked up: check its name and the network.',
  ETIMEDOUT: 'The database at DATABASE_URL does not answer: check the host, the port and the network.',
  EHOSTUNREACH: 'The host in DATABASE_URL cannot be reached: check the network.',
  '28P01': 'The database refuses the name or the password in DATABASE_URL: check both.',
  '28000':
    "The database refuses this role from this machine: check the role in DATABASE_URL and the server's pg_hba.conf.",
  '3D000': 'The database named in DATABASE_URL does not exist: create it, or check its name.',
  '42501': 'The role in DATABASE_URL may not do what is needed: the README lists the rights it needs.',
  '53100': 'The disk is full: make room and start again; everything that was kept is still there.',
  ENOSPC: 'The disk is full: make room and start again; everything that was kept is still there.',
  EDQUOT: 'The disk quota is used up: make room and start again; everything that was kept is still there.',
  '53300': 'The database has no connection left: stop another program that uses it, or raise max_connections.',
  EACCES: 'Common Thread may not write in its data folder: check who owns DATA_DIR.',
  ENOTDIR: 'DATA_DIR is a file, or lies inside one: set it to a folder.',
  EEXIST: 'DATA_DIR is a file, or lies inside one: set it to a folder.',
  EPERM: 'Common Thread may not write in its data folder: check who owns DATA_DIR.',
  EROFS: 'The data folder is on a read-only disk: set DATA_DIR to a place that can be written.',
};

/** What pg says without a code. */
const uncoded: Record<string, string | undefined> = {
  'timeout expired': sentences.ETIMEDOUT,
  'Connection terminated due to connection timeout': sentences.ETIMEDOUT,
  'Connection terminated unexpectedly':
    'What answers at DATABASE_URL closes the connection: check that it is PostgreSQL, and that the host and port are right.',
  'The server does not support SSL connections':
    'The database at DATABASE_URL offers no encryption: set it up there, or take sslmode out of DATABASE_URL.',
};

const certificate =
  'The certificate of the database at DATABASE_URL cannot be trusted: name its authority with sslrootcert in DATABASE_URL.';

/** One plain sentence for the command line, or undefined where this is not a fault that a deployer can put right. */
export function plainFault(error: unknown): string | undefined {
  if (error instanceof DatabaseFault) return error.message;
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  const plain = code === undefined ? uncoded[error.message] : sentences[isNoSocket(error) ? 'ECONNREFUSED' : code];
  if (plain !== undefined) return plain;
  if (code !== undefined && /CERT|SIGNATURE/.test(code)) return certificate;
  return error.cause === undefined ? undefined : plainFault(error.cause);
}

/** The host may be a folder with a socket in it, which is not there when the server is not running. */
const isNoSocket = (error: Error): boolean =>
  codeOf(error) === 'ENOENT' && 'syscall' in error && error.syscall === 'connect';

/** The code of a database or system error: SQLSTATE, or ECONNREFUSED and its kin. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** There is no room to keep anything: what was being done was not done, and can be done again when there is. */
export function isDiskFull(error: unknown): boolean {
  if (error instanceof DatabaseFault) return error.kind === 'diskFull';
  return ['53100', 'ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '');
}
