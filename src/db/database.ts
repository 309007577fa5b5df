import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type CatalogueFault, findCatalogueFaults } from './catalogue.ts';
import { withClient } from './client.ts';
import { type ClusterOptions, isPassing, joinCluster } from './cluster.ts';
import { refuseOld, refuseUnsure } from './durability.ts';
import { codeOf, DatabaseFault } from './faults.ts';
import { migrate } from './migrate.ts';
import { openPool } from './pools.ts';
import { preparing } from './prepared.ts';
import { ensureDatabaseRights, ensureRoles, refuseUnsafeRole, rolePasswords } from './roles.ts';
import type { Tables } from './tables.ts';

export type DatabaseSource = (ClusterOptions & { database?: string | undefined }) | { url: string; secret: string };

export type Database = {
  /** Queries as the role that row-level security binds. Use it through inHandle or inReadHandle. */
  app: Kysely<Tables>;
  appPool: pg.Pool;
  signin: pg.Pool;
  migrate(): Promise<{ applied: string[] }>;
  /** What in the database breaks a rule of its own catalogue. Empty when all is well. */
  faults(): Promise<CatalogueFault[]>;
  close(): Promise<void>;
};

type Served = {
  connection(role: 'migrate' | 'signin' | 'app'): pg.ClientConfig;
  durable: boolean;
  /** Whether nothing stands between us and the server that would share its connections. */
  direct: boolean;
  /** Makes the roles and the database where they are missing. */
  prepare(): Promise<void>;
  recover(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the database of a deployment: its own private cluster in a data folder, or the server that DATABASE_URL names. */
export async function openDatabase(source: DatabaseSource): Promise<Database> {
  const served = 'url' in source ? serveFromUrl(source.url, source.secret) : await serveFromCluster(source);
  try {
    await patiently(served, async () => {
      await served.prepare();
      await withClient(served.connection('app'), async (client) => {
        await refuseOld(client);
        if (served.durable) await refuseUnsure(client);
        await refuseUnsafeRole(client);
      });
    });
  } catch (error) {
    await served.close();
    throw error;
  }
  return databaseOn(served);
}

/** A server that is only just starting, or stopping because its last holder left as we came, is given a little time. */
async function patiently(served: Served, work: () => Promise<void>): Promise<void> {
  const until = Date.now() + 5_000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || Date.now() > until) throw error;
      await pause(100);
      await served.recover();
    }
  }
}

function databaseOn(served: Served): Database {
  let closing: Promise<void> | undefined;
  let recovering = false;
  const connectionLost = () => {
    if (!recovering) void recover();
  };
  /** PostgreSQL cannot always start again at once: on a full disk it can when there is room. */
  async function recover(): Promise<void> {
    recovering = true;
    while (!closing && !(await isThere(served))) await pause(1_000, undefined, { ref: false });
    recovering = false;
  }
  const appPool = openPool({ role: 'app', config: served.connection('app'), connectionLost });
  const signin = openPool({ role: 'signin', config: served.connection('signin'), connectionLost });
  const app = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: served.direct ? preparing(appPool) : appPool }),
  });
  const close = async () => {
    await Promise.all([app.destroy(), signin.end()]);
    if (!appPool.ended) await appPool.end();
    await served.close();
  };
  return {
    app,
    appPool,
    signin,
    migrate: () => migrate(served.connection('migrate')),
    faults: () => withClient(served.connection('migrate'), findCatalogueFaults),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

const isThere = (served: Served): Promise<boolean> =>
  served.recover().then(
    () => true,
    () => false,
  );

type OfCluster = ClusterOptions & { database?: string | undefined };

async function serveFromCluster({ database = 'common_thread', ...options }: OfCluster): Promise<Served> {
  const cluster = await joinCluster(options);
  return {
    connection: (role) => cluster.connection(role, database),
    durable: options.durable ?? true,
    direct: true,
    prepare: async () => {
      await withClient(cluster.connection('owner-admin'), (client) => makeDatabase(client, database));
      await withClient(cluster.connection('owner-admin', database), dropPublic);
    },
    recover: () => cluster.recover(),
    close: () => cluster.close(),
  };
}

const making = 7_168_214_000;

/** Roles belong to the whole server, so whoever makes them holds one lock in the database that every server has. */
async function makeDatabase(client: pg.Client, database: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [making]);
  await ensureRoles(client);
  const { rows } = await client.query<{ open: boolean }>(
    `select has_database_privilege('app', oid, 'TEMP') as open from pg_database where datname = $1`,
    [database],
  );
  if (rows.length === 0) await client.query(`create database ${pg.escapeIdentifier(database)} owner owner`);
  if (rows[0]?.open !== false) await ensureDatabaseRights(client, database);
}

/** A schema that anyone may look into has no place here. One that holds something of the server's is left. */
async function dropPublic(client: pg.Client): Promise<void> {
  await client.query('drop schema if exists public').catch((error: unknown) => {
    if (codeOf(error) !== '2BP01') throw error;
  });
}

function serveFromUrl(url: string, secret: string): Served {
  const owner = readUrl(url);
  const passwords = rolePasswords(secret);
  const connection = (role: 'migrate' | 'signin' | 'app'): pg.ClientConfig =>
    role === 'migrate' ? owner : { ...owner, user: role, password: passwords[role] };
  return {
    connection,
    durable: true,
    direct: false,
    prepare: async () => {
      const closed = await withClient(owner, async (client) => {
        await refuseOld(client);
        return isClosedToOthers(client);
      });
      const letIn = await Promise.all([isLetIn(connection('app')), isLetIn(connection('signin'))]);
      if (!closed || letIn.includes(false)) await withClient(owner, (client) => makeRolesThere(client, secret));
    },
    recover: async () => {},
    close: async () => {},
  };
}

/** A new database is open to everyone, also on a server whose roles were made for an earlier one. */
async function isClosedToOthers(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ closed: boolean }>(
    `select not has_database_privilege(oid, current_database(), 'TEMP') as closed from pg_roles where rolname = 'app'`,
  );
  return rows[0]?.closed === true;
}

async function makeRolesThere(client: pg.Client, secret: string): Promise<void> {
  try {
    await client.query('select pg_advisory_lock($1)', [making]);
    await ensureRoles(client, rolePasswords(secret));
    await ensureDatabaseRights(client, client.database ?? '');
    await dropPublic(client);
  } catch (cause) {
    if (codeOf(cause) !== '42501') throw cause;
    throw new DatabaseFault(
      'rolesMissing',
      'The role in DATABASE_URL may not make the roles that Common Thread needs: give it CREATEROLE and the database for the first start.',
      { cause },
    );
  }
}

async function isLetIn(config: pg.ClientConfig): Promise<boolean> {
  try {
    await withClient(config, (client) => client.query('select 1'));
    return true;
  } catch (error) {
    const code = codeOf(error);
    // A wrong password, no such role, no right to connect.
    if (code === '28P01' || code === '28000' || code === '42501') return false;
    throw error;
  }
}

/** The parts of DATABASE_URL. What is wrong with it is said without repeating it, because it holds a password. */
function readUrl(url: string): pg.ClientConfig {
  if (!/^postgres(ql)?:\/\//.test(url)) throw unusable('it must begin with postgres://');
  try {
    const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
    return { host, port, user, password: password ?? undefined, database, ssl, connectionTimeoutMillis: 10_000 };
  } catch {
    throw unusable('it cannot be read as an address');
  }
}

function unusable(why: string): DatabaseFault {
  return new DatabaseFault(
    'addressUnusable',
    `DATABASE_URL cannot be used because ${why}: write postgres://role:password@host:5432/database.`,
  );
}
