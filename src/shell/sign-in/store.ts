// Accounts, in the schema that only the sign-in role reaches.
import type pg from 'pg';

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  /** What the person is shown as, never their name. */
  readonly shownAs: string;
  readonly administrator?: boolean;
}

/** An account that nobody can sign in to until it has a password, or where "continue as" asks for none. */
export async function addAccount(signin: pg.Pool, account: NewAccount): Promise<void> {
  await signin.query(
    `insert into account_holder (id, name, email, email_verified, administrator) values ($1, $2, $3, true, $4)`,
    [account.id, account.shownAs, account.email.trim().toLowerCase(), account.administrator ?? false],
  );
}
