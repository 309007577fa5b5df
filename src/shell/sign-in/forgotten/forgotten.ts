// A password that someone has forgotten: who can help, and where mail is set up a link by mail.
import { type Ending, invalid, page } from '../../endings.ts';
import { again, type FormView, opened } from '../../form.ts';
import type { OutsideAsk } from '../../route.ts';
import type { Door } from '../session.ts';
import { addressOf, canBeMailed } from '../sign-in-name.ts';
import { findAccountByEmail } from '../store.ts';

const forgottenPage = (door: Door, form: FormView) =>
  page('shell/sign-in/forgotten/forgotten.njk', {
    title: 'I have forgotten my password',
    byMail: door.mailPasswordLink !== undefined,
    form,
  });

export const showForgotten = async (door: Door): Promise<Ending> => forgottenPage(door, opened());

/** The answer is the same whether there is such an account or not. */
export async function doForgotten(door: Door, { body, address }: OutsideAsk): Promise<Ending> {
  const name = typeof body.name === 'string' ? body.name.trim() : '';
  if (!door.mailPasswordLink || name === '')
    return invalid(forgottenPage(door, again({ name }, [{ name: 'name', text: 'Write your work e-mail' }])));
  const email = addressOf(name);
  if (await door.tries.take('password', `forgotten ${email}`, address)) {
    const account = canBeMailed(email) ? await findAccountByEmail(door.db.signin, email) : undefined;
    await door.mailPasswordLink(account?.hasPassword ? account.id : null);
  }
  return page('shell/sign-in/forgotten/sent.njk', { title: 'Look in your mail' });
}
