// What travels with someone while they sign in: where they were going, and what they had typed when their session ended.

import { draftHours, keepDraft } from '../drafts.ts';
import type { Ending } from '../endings.ts';
import { page, redirect } from '../endings.ts';
import { opened } from '../form.ts';
import { whoseForm } from '../form-token.ts';
import type { Asking } from '../route.ts';
import { type SignedIn, takeSeat } from '../seats.ts';
import { signInPaths } from './paths.ts';
import type { Door } from './session.ts';

export interface Carried {
  readonly to: string;
  /** A form that may be kept as a draft. */
  readonly words?: Typed;
  /** A form was sent that is kept nowhere but by its own act: what was typed in it is not here any more. */
  readonly isGone?: true;
}
export interface Typed {
  readonly path: string;
  readonly title: string;
  readonly body: Record<string, unknown>;
}

/** Someone is not signed in, or no longer: they come back here, and what they typed comes with them. */
export async function askToSignIn(door: Door, asking: Asking, wanted: Carried): Promise<Ending> {
  if (wanted.isGone)
    return signInPage(opened({ carried: seal(door, { to: wanted.to }, asking.now) }), { isGone: true });
  if (!wanted.words) return redirect(`${signInPaths.signIn}?to=${encodeURIComponent(wanted.to)}`);
  return signInPage(opened({ carried: seal(door, wanted, asking.now) }), { typed: true });
}

export const signInPage = (form: ReturnType<typeof opened>, { typed = false, isGone = false } = {}) =>
  page('shell/sign-in/with-password/sign-in.njk', { title: 'Sign in', typed, isGone, form });

export const seal = (door: Door, carried: Carried, now: Date): string =>
  door.sealer.seal(carried, new Date(now.getTime() + draftHours * 3_600_000));

export function openCarried(door: Door, sealed: unknown, now: Date): Carried | undefined {
  // only askToSignIn seals with this key
  return door.sealer.open(sealed, now) as Carried | undefined;
}

const notTheirs = 'Someone else had typed something here before you. It was not kept under your name.';

/** An address of our own, and nothing that a browser would take for someone else's: it drops tabs and reads `\` as `/`. */
export const isLocal = (to: unknown): to is string =>
  typeof to === 'string' && /^\/(?![/\\])[^\p{Cc}]*$/u.test(to) && !to.includes('\\');

/**
 * Where someone lands who has signed in. What they had typed is a draft there, under their own seat. What someone else had
 * typed, whose session ended on this device, becomes nobody's: it is neither kept nor shown.
 */
export async function land(
  door: Door,
  who: SignedIn,
  carried: Carried | undefined,
  now: Date,
): Promise<{ to: string; kept?: string }> {
  if (!carried) return { to: '/' };
  if (!carried.words) return { to: isLocal(carried.to) ? carried.to : '/' };
  const { path, title, body } = carried.words;
  if (whoseForm(door.formSecret, body.csrf, who.accountId) !== 'theirs') return { to: '/', kept: notTheirs };
  const slug = /^\/partnerships\/([^/]+)/.exec(path)?.[1] ?? '';
  const taken = await takeSeat(door.db, door.handleSecret, who, slug);
  if (!taken) return { to: '/' };
  const { seat, handle } = taken;
  const keeper = { handle, partnershipId: seat.partnership.id, personId: seat.personId };
  const id = await keepDraft(door.db, keeper, { path, title, body }, now);
  return { to: `${path}?draft=${id}`, kept: 'What you typed is still here. Look through it and send it again.' };
}
