import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import pg from 'pg';
import { DatabaseFault } from './faults.ts';

export type Passwords = { app: string; signin: string };

const mark = 'Common Thread';
const wanted = {
  owner: 'nologin',
  migrate: 'login',
  signin: 'login',
  app: 'login',
} as const;
type Role = keyof typeof wanted;

/** The passwords of the two roles that serve people, made from the deployment's secret so that nobody has to keep them. */
export function rolePasswords(secret: string): Passwords {
  const password = (role: string) =>
    createHmac('sha256', secret).update(`common-thread role ${role}`).digest('base64url');
  return { app: password('app'), signin: password('signin') };
}

/**
 * Makes the four roles where they are missing, all or none: `owner`, which owns everything and cannot log in;
 * `migrate`, which may become it; `signin` and `app`, which own nothing. On a server that is not our own (with
 * passwords) whoever asks may become `owner` too, and a role of the same name that is not ours is left alone.
 */
export async function ensureRoles(client: pg.Client, passwords?: Passwords): Promise<void> {
  await client.query('begin');
  const standing = await findRoles(client);
  for (const [role, login] of Object.entries(wanted) as [Role, string][]) {
    const found = standing.get(role);
    if (found?.me) continue;
    if (found && !found.ours) throw notOurs(role);
    if (!found) {
      await client.query(`create role ${role} ${login} nosuperuser nocreatedb nocreaterole noreplication nobypassrls`);
      await client.query(`comment on role ${role} is ${pg.escapeLiteral(mark)}`);
    }
    if (passwords && (role === 'app' || role === 'signin'))
      await client.query(`alter role ${role} password ${pg.escapeLiteral(scramVerifier(passwords[role]))}`);
  }
  if (!standing.has('owner')) await client.query('grant owner to migrate');
  if (passwords && !standing.get('owner')?.mine) await client.query('grant owner to current_user');
  await client.query('commit');
}

type Found = { rolname: string; ours: boolean; me: boolean; mine: boolean };

async function findRoles(client: pg.Client): Promise<Map<string, Found>> {
  const { rows } = await client.query<Found>(
    `select rolname, shobj_description(oid, 'pg_authid') is not distinct from $2 as ours,
            rolname = current_user as me, pg_has_role(current_user, oid, 'member') as mine
       from pg_roles where rolname = any($1)`,
    [Object.keys(wanted), mark],
  );
  return new Map(rows.map((row) => [row.rolname, row]));
}

/** Who may reach the database at all. A copy of a database does not copy these, so they are said again for each. */
export async function ensureDatabaseRights(client: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to migrate, signin, app`);
  await client.query(`grant connect, create on database ${name} to owner`);
}

/** Refuses to serve people through a role that row-level security would not bind. */
export async function refuseUnsafeRole(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ unsafe: boolean }>(
    `select rolsuper or rolbypassrls or rolcreaterole or exists (select from pg_auth_members where member = r.oid) as unsafe
       from pg_roles r where rolname = current_user`,
  );
  if (rows[0]?.unsafe !== false)
    throw new DatabaseFault(
      'unsafeRole',
      'The database role app has more rights than it may have (superuser, bypassrls, createrole or a membership): take them away.',
    );
}

/**
 * What PostgreSQL keeps of a password (RFC 5803), so that the password itself is in no statement that a server might log.
 */
function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = createHash('sha256').update(`salt ${password}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const key = (name: string) => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}

function notOurs(role: string): DatabaseFault {
  return new DatabaseFault(
    'alreadyOthers',
    `The database server already has a role named ${role} that Common Thread did not make: give Common Thread a server of its own.`,
  );
}
