// Accounts, in the schema that only the sign-in role reaches.
import type pg from 'pg';

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  /** What the person is shown as, never their name. */
  readonly shownAs: string;
}

export type SecondFactor = 'authenticator app' | 'printed codes';

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly administrator: boolean;
  /** False until its person has chosen a password. */
  readonly hasPassword: boolean;
}

/** An account that nobody can sign in to until it has a password, or where "continue as" asks for none. */
export async function addAccount(signin: pg.Pool, account: NewAccount): Promise<void> {
  await signin.query(
    'insert into account_holder (id, name, email, email_verified, second_factor_enabled) values ($1, $2, $3, true, true)',
    [account.id, account.shownAs, account.email.trim().toLowerCase()],
  );
}

const accountColumns = `id, email, administrator,
  exists (select from credential c where c.account_holder_id = account_holder.id and c.password is not null) as "hasPassword"`;

export async function findAccount(signin: pg.Pool, id: string): Promise<Account | undefined> {
  const { rows } = await signin.query<Account>(`select ${accountColumns} from account_holder where id = $1`, [id]);
  return rows[0];
}

export async function findAccountByEmail(signin: pg.Pool, email: string): Promise<Account | undefined> {
  const { rows } = await signin.query<Account>(`select ${accountColumns} from account_holder where email = $1`, [
    email,
  ]);
  return rows[0];
}

export async function findAsksFor(signin: pg.Pool, accountId: string): Promise<SecondFactor> {
  const { rows } = await signin.query('select verified from second_factor where account_holder_id = $1', [accountId]);
  return rows[0]?.verified === false ? 'printed codes' : 'authenticator app';
}

export interface Challenge {
  readonly accountId: string;
  readonly asksFor: SecondFactor;
}

/** A sign-in whose password was right and whose second factor is still to come. */
export async function findChallenge(signin: pg.Pool, identifier: string): Promise<Challenge | undefined> {
  const { rows } = await signin.query<Challenge>(
    `select v.value as "accountId", case when f.verified is false then 'printed codes' else 'authenticator app' end as "asksFor"
       from verification v left join second_factor f on f.account_holder_id = v.value
      where v.identifier = $1 and v.identifier like '2fa-%' and v.identifier not like '2fa-attempts-%' and v.expires_at > now()`,
    [identifier],
  );
  return rows[0];
}

export async function changeEmail(signin: pg.Pool, accountId: string, email: string): Promise<void> {
  await signin.query('update account_holder set email = $2, updated_at = now() where id = $1', [accountId, email]);
}

/** A new key. Printed codes that were issued before stay as they are; `codes` stands where there were none. */
export async function keepSecondFactor(
  signin: pg.Pool,
  factor: { id: string; accountId: string; secret: string; codes: string; kind: SecondFactor },
): Promise<void> {
  await signin.query(
    `insert into second_factor (id, account_holder_id, secret, printed_codes, verified) values ($1, $2, $3, $4, $5)
     on conflict (account_holder_id) do update set secret = excluded.secret, verified = excluded.verified,
       failed_count = 0, locked_until = null`,
    [factor.id, factor.accountId, factor.secret, factor.codes, factor.kind === 'authenticator app'],
  );
}

/** New printed codes; the old ones are void from this moment. False where there is no second factor yet. */
export async function changePrintedCodes(signin: pg.Pool, accountId: string, codes: string): Promise<boolean> {
  const { rowCount } = await signin.query(
    'update second_factor set printed_codes = $2, failed_count = 0, locked_until = null where account_holder_id = $1',
    [accountId, codes],
  );
  return rowCount === 1;
}

export async function findSecret(signin: pg.Pool, accountId: string): Promise<string | undefined> {
  const { rows } = await signin.query('select secret from second_factor where account_holder_id = $1', [accountId]);
  return rows[0]?.secret;
}

/** @returns false when this code was used already, while it was still good */
export async function useCode(signin: pg.Pool, accountId: string, hash: Buffer): Promise<boolean> {
  await signin.query('delete from used_code where expires_at < now()');
  const { rowCount } = await signin.query(
    `insert into used_code (account_holder_id, code_hash, expires_at) values ($1, $2, now() + interval '2 minutes') on conflict do nothing`,
    [accountId, hash],
  );
  return rowCount === 1;
}

export async function unlockSecondFactor(signin: pg.Pool, accountId: string): Promise<void> {
  await signin.query('update second_factor set failed_count = 0, locked_until = null where account_holder_id = $1', [
    accountId,
  ]);
}

/** Everywhere but, where it is named, in one session. */
export async function signOutEverywhere(signin: pg.Pool, accountId: string, exceptSession = ''): Promise<void> {
  await signin.query('delete from session where account_holder_id = $1 and id <> $2', [accountId, exceptSession]);
}

/** One that was made for an invitation and never had a password. */
export async function removeAccount(signin: pg.Pool, id: string): Promise<void> {
  await signin.query(
    `delete from account_holder where id = $1 and not administrator
       and not exists (select from credential c where c.account_holder_id = account_holder.id)`,
    [id],
  );
}

const linkKind = 'new-password-';

/** A link for a new password; only its hash is kept, and an earlier one is void. */
export async function keepPasswordLink(
  signin: pg.Pool,
  link: { id: string; hash: Buffer; accountId: string; expiresAt: Date },
): Promise<void> {
  await signin.query(`delete from verification where value = $1 and identifier like '${linkKind}%'`, [link.accountId]);
  await signin.query('insert into verification (id, identifier, value, expires_at) values ($1, $2, $3, $4)', [
    link.id,
    `${linkKind}${link.hash.toString('hex')}`,
    link.accountId,
    link.expiresAt,
  ]);
}

export async function findPasswordLink(signin: pg.Pool, hash: Buffer): Promise<string | undefined> {
  const { rows } = await signin.query('select value from verification where identifier = $1 and expires_at > now()', [
    `${linkKind}${hash.toString('hex')}`,
  ]);
  return rows[0]?.value;
}

/** Once: of two who use it at the same time one is told no. */
export async function useUpPasswordLink(signin: pg.Pool, hash: Buffer): Promise<boolean> {
  const { rowCount } = await signin.query('delete from verification where identifier = $1 and expires_at > now()', [
    `${linkKind}${hash.toString('hex')}`,
  ]);
  return rowCount === 1;
}

export async function hasAdministrator(signin: pg.Pool): Promise<boolean> {
  const { rows } = await signin.query('select exists (select from account_holder where administrator) as there');
  return rows[0]?.there === true;
}

/** One alone can be made this way: two who try at the same time are told apart by the lock. */
export async function makeFirstAdministrator(signin: pg.Pool, accountId: string): Promise<boolean> {
  const client = await signin.connect();
  try {
    await client.query('begin; select pg_advisory_xact_lock(7168214002)');
    const { rowCount } = await client.query(
      'update account_holder set administrator = true where id = $1 and not exists (select from account_holder where administrator)',
      [accountId],
    );
    await client.query('commit');
    return rowCount === 1;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
