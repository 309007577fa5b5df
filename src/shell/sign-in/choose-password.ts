// Choosing a password and the way of the second step: by an invitation's link, or the first link of all.
import { z } from 'zod';
import { newId } from '../../db/id.ts';
import { type PageEnding, page } from '../endings.ts';
import { again, type FormView, oneOf, words } from '../form.ts';
import { leastPassword, mostPassword } from './auth.ts';
import { type AppKey, appKeyOf, setPassword, setSecondFactor } from './factors.ts';
import type { Door } from './session.ts';
import { addressOf, signInNameOf } from './sign-in-name.ts';
import {
  addAccount,
  changeEmail,
  findAccount,
  findAccountByEmail,
  type SecondFactor,
  signOutEverywhere,
} from './store.ts';

const password = z
  .string({ error: 'Choose a password' })
  .min(1, 'Choose a password')
  .min(
    leastPassword,
    `Use ${leastPassword} letters or more. Four words that do not belong together are easy to keep in mind`,
  )
  .max(mostPassword, `Use ${mostPassword} letters or fewer`);

export const passwordOnly = z.object({ password });
export const nameAndPassword = z.object({
  name: words('Write your work e-mail, or a name to sign in with', 200),
  password,
});
export const nameFactorAndPassword = z.object({
  name: words('Write your work e-mail', 200),
  secondFactor: oneOf(['authenticator app', 'printed codes'], 'Say how you will take the second step'),
  password,
});

/** A password is never shown again, not even in the form that it was wrong in. */
export const withoutPassword = (body: Record<string, unknown>, errors: Parameters<typeof again>[1]): FormView =>
  again({ name: body.name, secondFactor: body.secondFactor, asksPassword: true }, errors);

export interface Newcomer {
  readonly accountId: string | null;
  readonly email: string;
  readonly shownAs: string;
  readonly secondFactor: SecondFactor;
  readonly password: string;
}

/** An account that can be signed in to, in two steps. Whoever was signed in to it is signed out. */
export async function readyAccount(door: Door, newcomer: Newcomer): Promise<string> {
  const id = newcomer.accountId ?? (await addOrTakeUp(door, newcomer));
  const account = await findAccount(door.db.signin, id);
  if (account && account.email !== newcomer.email) await changeEmail(door.db.signin, id, newcomer.email);
  await setPassword(door, id, newcomer.password);
  await setSecondFactor(door, id, newcomer.secondFactor);
  await signOutEverywhere(door.db.signin, id);
  return id;
}

/** One that was left behind half made is taken up again; the caller has seen that it opens nothing. */
async function addOrTakeUp({ db }: Door, { email, shownAs }: Newcomer): Promise<string> {
  const left = await findAccountByEmail(db.signin, email);
  if (left) return left.id;
  const id = newId();
  await addAccount(db.signin, { id, email, shownAs });
  return id;
}

/** The key for an authenticator app, and the first code from it, which shows that it works. */
export async function appPage(
  door: Door,
  accountId: string,
  email: string,
  action: string,
  form: FormView,
): Promise<PageEnding> {
  const key: AppKey | undefined = await appKeyOf(door, accountId, signInNameOf(email));
  return page('shell/sign-in/invitation/app.njk', {
    title: 'Add your authenticator app',
    key: key ?? null,
    action,
    form,
  });
}

export const addressTyped = (body: Record<string, unknown>): string => addressOf(String(body.name ?? ''));
