// The second step: a code that nobody else has.
import { type Ending, invalid, redirect } from '../../endings.ts';
import { again, opened } from '../../form.ts';
import type { OutsideAsk } from '../../route.ts';
import { land, openCarried, signInPage } from '../carried.ts';
import { signInPaths } from '../paths.ts';
import type { Door } from '../session.ts';
import { triesMinutes } from '../tries.ts';
import { challengeOf, secondStep } from '../two-steps.ts';
import { secondStepPage } from './page.ts';

export async function showSecondStep(door: Door, { headers, who }: OutsideAsk): Promise<Ending> {
  const challenge = await challengeOf(door, headers);
  if (who || !challenge) return redirect(who ? '/' : signInPaths.signIn);
  return secondStepPage(opened(), challenge.asksFor);
}

export async function doSecondStep(door: Door, ask: OutsideAsk): Promise<Ending> {
  const { body, now, headers } = ask;
  const kept = { carried: body.carried };
  const challenge = await challengeOf(door, headers);
  const code = typeof body.code === 'string' ? body.code.trim() : '';
  if (challenge && code === '')
    return invalid(secondStepPage(again(kept, [{ name: 'code', text: 'Write one code' }]), challenge.asksFor));
  const step = await secondStep(door, ask, code);
  if (typeof step !== 'string') {
    const { to, kept: words } = await land(door, step.who, openCarried(door, body.carried, now), now);
    return { ...redirect(to, words), cookies: step.cookies };
  }
  if (step === 'too late' || !challenge) {
    const text = 'The second step took too long, or was tried too often. Start again with your password';
    return invalid(signInPage(again({ ...kept, asksPassword: true }, [{ name: 'name', text }])));
  }
  const text = step === 'wrong' ? 'This code is not right, or has been used' : tooMany;
  return invalid(secondStepPage(again(kept, [{ name: 'code', text }]), challenge.asksFor));
}

const tooMany = `That was tried too often. Wait ${triesMinutes} minutes, or ask your partnership manager to let you back in`;
