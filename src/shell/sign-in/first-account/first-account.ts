// The first account of an installation, by the link that its first start prints. It works until there is one.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { closed, type Ending, invalid, isRefusal, page, type Refusal, redirect } from '../../endings.ts';
import { again, type FormView, opened, readForm } from '../../form.ts';
import type { OutsideAsk } from '../../route.ts';
import { appPage, nameFactorAndPassword, readyAccount, withoutPassword } from '../choose-password.ts';
import { codesPage } from '../codes/codes.ts';
import { issuePrintedCodes } from '../factors.ts';
import { signInPaths } from '../paths.ts';
import { type Door, enterAs } from '../session.ts';
import { addressOf } from '../sign-in-name.ts';
import { findAccount, hasAdministrator, makeFirstAdministrator } from '../store.ts';
import { challengeOf, firstStep, secondStep } from '../two-steps.ts';

/** The link, as long as there is nobody to sign in as. It is made from the secret of the installation and kept nowhere. */
export async function firstAccountLink(door: Door): Promise<string | undefined> {
  if (door.example || (await hasAdministrator(door.db.signin))) return undefined;
  return `${door.baseUrl}${signInPaths.firstAccount(tokenOf(door))}`;
}

const tokenOf = ({ firstAccountSecret }: Door): string =>
  createHmac('sha256', firstAccountSecret).update('the first account').digest('base64url');

async function refuse(door: Door, { params }: OutsideAsk): Promise<Refusal | undefined> {
  const [given, right] = [params.token ?? '', tokenOf(door)].map((token) => Buffer.from(token));
  const isRight = given && right && given.length === right.length && timingSafeEqual(given, right);
  if (isRight && !door.example && !(await hasAdministrator(door.db.signin))) return undefined;
  return made;
}

const made = closed(
  'This link makes the first account of Common Thread, and there is one already.',
  'Ask for an invitation. If nobody can sign in any more, whoever looks after this machine can give out a link: "common-thread let-back-in".',
);

const firstAccountPage = (form: FormView) =>
  page('shell/sign-in/first-account/first-account.njk', { title: 'The first account', form });

export async function showFirstAccount(door: Door, ask: OutsideAsk): Promise<Ending> {
  return (await refuse(door, ask)) ?? firstAccountPage(opened());
}

export async function doFirstAccount(door: Door, ask: OutsideAsk): Promise<Ending> {
  const refused = await refuse(door, ask);
  if (refused) return refused;
  const read = readForm(nameFactorAndPassword, ask.body);
  if (!read.ok) return invalid(firstAccountPage(withoutPassword(ask.body, read.errors)));
  const { name, password, secondFactor } = read.values;
  const email = addressOf(name);
  const accountId = await readyAccount(door, {
    accountId: null,
    email,
    shownAs: 'Administrator',
    secondFactor,
    password,
  });
  if (secondFactor === 'printed codes') {
    const codes = await issuePrintedCodes(door, accountId);
    if (!(await makeFirstAdministrator(door.db.signin, accountId))) return made;
    const { cookies } = await enterAs(door, accountId);
    return { ...codesPage({ codes, shownAs: 'Administrator', onwards: signInPaths.found }), cookies };
  }
  const step = await firstStep(door, ask, { name: email, password });
  if (typeof step === 'string') return redirect(signInPaths.firstAccount(ask.params.token ?? ''));
  const action = signInPaths.firstAccountApp(ask.params.token ?? '');
  return { ...(await appPage(door, accountId, email, action, opened())), cookies: step.cookies };
}

export async function doFirstAccountApp(door: Door, ask: OutsideAsk): Promise<Ending> {
  const refused = await refuse(door, ask);
  if (isRefusal(refused)) return refused;
  const token = ask.params.token ?? '';
  const challenge = await challengeOf(door, ask.headers);
  const email = challenge && (await findAccount(door.db.signin, challenge.accountId))?.email;
  const step = email ? await secondStep(door, ask, String(ask.body.code ?? '')) : 'too late';
  if (step === 'too late' || !challenge || !email)
    return redirect(signInPaths.firstAccount(token), 'That took too long. Choose your password once more.');
  if (typeof step === 'string') {
    const text =
      step === 'wrong'
        ? 'This code is not right. Wait for the next one and try that'
        : 'That was tried too often. Wait 15 minutes';
    const form = again({}, [{ name: 'code', text }]);
    return invalid(await appPage(door, challenge.accountId, email, signInPaths.firstAccountApp(token), form));
  }
  if (!(await makeFirstAdministrator(door.db.signin, challenge.accountId))) return made;
  return { ...redirect(signInPaths.found, 'Your account is made.'), cookies: step.cookies };
}
