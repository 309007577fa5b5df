// What is kept of somebody's account, for themselves: when, and how, never anything that opens a door.
import type pg from 'pg';

export interface AccountKept {
  readonly email: string;
  readonly madeAt: Date;
  readonly hasPassword: boolean;
  readonly secondFactor: 'authenticator app' | 'printed codes' | null;
  readonly sessions: readonly { readonly from: Date; readonly until: Date }[];
}

export async function findAccountKept(signin: pg.Pool, accountId: string): Promise<AccountKept | undefined> {
  const { rows } = await signin.query<Omit<AccountKept, 'sessions'>>(
    `select a.email, a.created_at as "madeAt",
            exists (select from credential c where c.account_holder_id = a.id and c.password is not null) as "hasPassword",
            (select case when f.verified then 'authenticator app' else 'printed codes' end
               from second_factor f where f.account_holder_id = a.id) as "secondFactor"
       from account_holder a where a.id = $1`,
    [accountId],
  );
  const [account] = rows;
  if (!account) return undefined;
  const { rows: sessions } = await signin.query<AccountKept['sessions'][number]>(
    'select created_at as "from", expires_at as until from session where account_holder_id = $1 order by created_at',
    [accountId],
  );
  return { ...account, sessions };
}
