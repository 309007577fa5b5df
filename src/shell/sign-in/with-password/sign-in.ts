// The first step: who are you, and your password.
import { z } from 'zod';
import { type Ending, invalid, redirect } from '../../endings.ts';
import { again, opened, readForm, words } from '../../form.ts';
import { takenBack } from '../../handed.ts';
import type { OutsideAsk } from '../../route.ts';
import { mostPassword } from '../auth.ts';
import { isLocal, openCarried, seal, signInPage } from '../carried.ts';
import { secondStepPage } from '../second-step/page.ts';
import { type Door, leave } from '../session.ts';
import { findAsksFor } from '../store.ts';
import { triesMinutes } from '../tries.ts';
import { firstStep } from '../two-steps.ts';

const schema = z.object({
  name: words('Write your work e-mail, or the name you sign in with', 254),
  password: z
    .string({ error: 'Write your password' })
    .min(1, 'Write your password')
    .max(mostPassword, `A password has ${mostPassword} letters or fewer`),
});

export async function showSignIn(door: Door, { who, query, now }: OutsideAsk): Promise<Ending> {
  const to = isLocal(query.to) ? query.to : '/';
  if (who) return redirect(to);
  return signInPage(opened({ carried: seal(door, { to }, now) }));
}

export async function doSignIn(door: Door, ask: OutsideAsk): Promise<Ending> {
  const { body, now } = ask;
  const shown = { carried: body.carried, name: body.name, asksPassword: true };
  const typed = openCarried(door, body.carried, now)?.words !== undefined;
  const read = readForm(schema, body);
  if (!read.ok) return invalid(signInPage(again(shown, read.errors), { typed }));
  const step = await firstStep(door, ask, read.values);
  if (typeof step === 'string') {
    const text =
      step === 'too many tries'
        ? `That was tried too often. Wait ${triesMinutes} minutes, or ask your partnership manager to let you back in`
        : 'This name and this password do not belong together';
    return invalid(signInPage(again(shown, [{ name: 'name', text }]), { typed }));
  }
  const asksFor = await findAsksFor(door.db.signin, step.accountId);
  return { ...secondStepPage(opened({ carried: body.carried }), asksFor), cookies: step.cookies };
}

export async function doSignOut(door: Door, { who, headers }: OutsideAsk): Promise<Ending> {
  if (!who) return redirect('/');
  // with the seat nothing is left that a device handed round would have to be held back from
  return takenBack({ ...redirect('/', 'You are signed out.'), cookies: await leave(door, who, headers) });
}
