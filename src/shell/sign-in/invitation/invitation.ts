// An invitation's link: choose a password, show that the second step works, take the seat.
import { act } from '../../act.ts';
import { closed, type Ending, invalid, isRefusal, type Refusal, redirect } from '../../endings.ts';
import { again, opened, readForm } from '../../form.ts';
import type { OutsideAsk } from '../../route.ts';
import { makeHandle, openSeats, seatsOf } from '../../seats.ts';
import { opensOnlyThis } from '../accounts.ts';
import {
  addressTyped,
  appPage,
  nameAndPassword,
  passwordOnly,
  readyAccount,
  withoutPassword,
} from '../choose-password.ts';
import { hashOf } from '../hash.ts';
import { acceptOne, findInvitation, giveAccount, type Invitation } from '../invitation-store.ts';
import { signInPaths } from '../paths.ts';
import { secondStepPage } from '../second-step/page.ts';
import type { Door } from '../session.ts';
import { type Account, findAccount, findAccountByEmail, removeAccount } from '../store.ts';
import { challengeOf, firstStep, secondStep } from '../two-steps.ts';
import { acceptPage, seatPage } from './page.ts';

const used = (invitation: Invitation | undefined) =>
  closed(
    'This link has been used, was taken back, or is more than 7 days old.',
    invitation?.invitedBy
      ? `Ask for a new one: ${invitation.invitedBy} invited you.`
      : 'Ask the partnership manager for a new one.',
  );

interface Found {
  readonly invitation: Invitation;
  /** The account that this link chooses a password for; undefined when it makes one. */
  readonly account: Account | undefined;
  /** There is an account that the link may not touch: the person signs in with it and takes the seat. */
  readonly signInFirst: boolean;
}

async function find(door: Door, { params }: OutsideAsk): Promise<Found | Refusal> {
  const invitation = await findInvitation(door.db.signin, hashOf(params.token ?? ''));
  if (!invitation?.stillOpen) return used(invitation);
  const own = invitation.accountId ? await findAccount(door.db.signin, invitation.accountId) : undefined;
  if (own?.hasPassword) {
    const mayChoose = await opensOnlyThis(door, own, invitation.partnershipId);
    if (mayChoose) return { invitation, account: own, signInFirst: false };
    return closed(
      'You have a seat here already, and this link may not change the account you sign in with, because it opens more than this partnership.',
      'Sign in as you always do. If you cannot, an administrator of Common Thread can let you back in.',
    );
  }
  const known = invitation.email ? await findAccountByEmail(door.db.signin, invitation.email) : undefined;
  return { invitation, account: own, signInFirst: known !== undefined && (await opensSomething(door, known)) };
}

const opensSomething = async ({ db }: Door, account: Account): Promise<boolean> =>
  account.administrator || (await seatsOf(db, account.id)).length > 0;

export async function showInvitation(door: Door, ask: OutsideAsk): Promise<Ending> {
  const found = await find(door, ask);
  if (isRefusal(found)) return found;
  const { invitation, account } = found;
  if (ask.who && !account?.hasPassword) return seatPage(invitation, ask.params.token ?? '', ask.who.email);
  if (found.signInFirst) return seatPage(invitation, ask.params.token ?? '', null);
  return acceptPage(invitation, account?.hasPassword === true, opened());
}

export async function doAccept(door: Door, ask: OutsideAsk): Promise<Ending> {
  const found = await find(door, ask);
  if (isRefusal(found)) return found;
  const { invitation, account, signInFirst } = found;
  const again = account?.hasPassword === true;
  if (signInFirst) return seatPage(invitation, ask.params.token ?? '', null);
  const email = again ? account.email : (invitation.email ?? addressTyped(ask.body));
  const read = readForm(again || invitation.email ? passwordOnly : nameAndPassword, ask.body);
  if (!read.ok) return invalid(acceptPage(invitation, again, withoutPassword(ask.body, read.errors)));
  const { password } = read.values;
  const taken = !again && !invitation.email ? await findAccountByEmail(door.db.signin, email) : undefined;
  if (taken && taken.id !== account?.id) {
    const text = 'Someone signs in with this name already. Choose another one';
    return invalid(acceptPage(invitation, again, withoutPassword(ask.body, [{ name: 'name', text }])));
  }
  const ready = () =>
    readyAccount(door, {
      accountId: account?.id ?? null,
      email,
      shownAs: invitation.shownAs,
      secondFactor: invitation.secondFactor,
      password,
    });

  if (invitation.secondFactor === 'printed codes') {
    const accepted = await accept(door, ask, invitation, ready);
    if (isRefusal(accepted)) return accepted;
    const step = await firstStep(door, ask, { name: email, password });
    if (typeof step === 'string') return redirect(signInPaths.signIn, 'Your password is kept. Now sign in with it.');
    return { ...secondStepPage(opened(), 'printed codes'), cookies: step.cookies };
  }
  const accountId = await ready();
  const step = await firstStep(door, ask, { name: email, password });
  if (typeof step === 'string') return redirect(signInPaths.forgotten);
  const action = signInPaths.invitationApp(ask.params.token ?? '');
  return { ...(await appPage(door, accountId, email, action, opened())), cookies: step.cookies };
}

/** The first code from the app. With it the invitation is accepted; before it the link can be opened again. */
export async function doAcceptWithApp(door: Door, ask: OutsideAsk): Promise<Ending> {
  const found = await find(door, ask);
  if (isRefusal(found)) return found;
  const challenge = await challengeOf(door, ask.headers);
  const email = challenge && (await findAccount(door.db.signin, challenge.accountId))?.email;
  if (challenge && !(await mayTake(door, found, challenge.accountId)))
    return redirect(signInPaths.invitation(ask.params.token ?? ''));
  const step = email ? await secondStep(door, ask, String(ask.body.code ?? '')) : 'too late';
  if (step === 'too late' || !challenge || !email)
    return redirect(
      signInPaths.invitation(ask.params.token ?? ''),
      'That took too long. Choose your password once more.',
    );
  if (typeof step === 'string') {
    const text =
      step === 'wrong'
        ? 'This code is not right. Wait for the next one and try that'
        : 'That was tried too often. Wait 15 minutes';
    const action = signInPaths.invitationApp(ask.params.token ?? '');
    return invalid(await appPage(door, challenge.accountId, email, action, again({}, [{ name: 'code', text }])));
  }
  const accepted = await accept(door, ask, found.invitation, async () => challenge.accountId);
  if (isRefusal(accepted)) return accepted;
  await openSeats(door.db, door.handleSecret, step.who);
  return { ...redirect('/', `You have a seat in ${found.invitation.partnershipName}.`), cookies: step.cookies };
}

/** The account that this link made or chose a password for, and not another one in the same browser. */
const mayTake = async ({ db }: Door, { account }: Found, accountId: string): Promise<boolean> =>
  account ? account.id === accountId : (await seatsOf(db, accountId)).length === 0;

/** Someone who is signed in takes the seat with the account they have. */
export async function doTakeSeat(door: Door, ask: OutsideAsk): Promise<Ending> {
  const found = await find(door, ask);
  if (isRefusal(found)) return found;
  const { who } = ask;
  const { invitation } = found;
  if (!who || found.account?.hasPassword) return redirect(signInPaths.invitation(ask.params.token ?? ''));
  const seats = await seatsOf(door.db, who.accountId);
  if (seats.some((seat) => seat.partnershipId === invitation.partnershipId))
    return closed(
      `You have a seat in ${invitation.partnershipName} already.`,
      'Each account has one seat in a partnership.',
    );
  const accepted = await accept(door, ask, invitation, async () => who.accountId);
  if (isRefusal(accepted)) return accepted;
  if (found.account) await removeAccount(door.db.signin, found.account.id);
  await openSeats(door.db, door.handleSecret, who);
  return redirect('/', `You have a seat in ${invitation.partnershipName}.`);
}

async function accept(door: Door, ask: OutsideAsk, invitation: Invitation, account: () => Promise<string>) {
  const { partnershipId, personId } = invitation;
  const expiresAt = new Date(ask.now.getTime() + 60_000);
  const handle = await makeHandle(door.db, door.handleSecret, { partnershipId, personId, expiresAt });
  const { requestId, now } = ask;
  return act(
    door.db,
    { partnershipId, personId, handle, requestId, now, hold: (verdict) => verdict },
    {
      may: { allowed: true },
      apply: async (scope) => {
        if (!(await acceptOne(scope, invitation.id, now))) return used(invitation);
        const accountId = await account();
        await giveAccount(scope, personId, accountId);
        return {
          result: accountId,
          happened: { act: 'invitation accepted', subject: { kind: 'invitation', id: invitation.id } },
        };
      },
    },
  );
}
