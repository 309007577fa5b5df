// A link for a new password, from a mail or from whoever looks after this installation.
import { closed, type Ending, invalid, page, redirect } from '../../endings.ts';
import { type FormView, opened, readForm } from '../../form.ts';
import type { OutsideAsk } from '../../route.ts';
import { passwordOnly, withoutPassword } from '../choose-password.ts';
import { setPassword } from '../factors.ts';
import { hashOf } from '../hash.ts';
import { signInPaths } from '../paths.ts';
import type { Door } from '../session.ts';
import { findPasswordLink, signOutEverywhere, useUpPasswordLink } from '../store.ts';

const used = closed('This link has been used, or is too old.', 'Ask for a new one where you got it.');

const newPasswordPage = (form: FormView) =>
  page('shell/sign-in/forgotten/new-password.njk', { title: 'Choose a new password', form });

export async function showNewPassword(door: Door, { params }: OutsideAsk): Promise<Ending> {
  const accountId = await findPasswordLink(door.db.signin, hashOf(params.token ?? ''));
  return accountId ? newPasswordPage(opened()) : used;
}

/** The second step stays what it was: this link alone opens nothing. */
export async function doNewPassword(door: Door, { params, body }: OutsideAsk): Promise<Ending> {
  const hash = hashOf(params.token ?? '');
  const accountId = await findPasswordLink(door.db.signin, hash);
  if (!accountId) return used;
  const read = readForm(passwordOnly, body);
  if (!read.ok) return invalid(newPasswordPage(withoutPassword({}, read.errors)));
  if (!(await useUpPasswordLink(door.db.signin, hash))) return used;
  await setPassword(door, accountId, read.values.password);
  await signOutEverywhere(door.db.signin, accountId);
  return redirect(signInPaths.signIn, 'Your new password is kept. Now sign in with it.');
}
