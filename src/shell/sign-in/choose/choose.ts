// The first page: where someone belongs, or the way in.
import { type Ending, page, redirect } from '../../endings.ts';
import type { OutsideAsk } from '../../route.ts';
import { runningSeatsOf } from '../../seats.ts';
import { signInPaths } from '../paths.ts';
import type { Door } from '../session.ts';

const homeOf = (slug: string) => `/partnerships/${slug}`;

export async function showFront(door: Door, ask: OutsideAsk): Promise<Ending> {
  if (!ask.who) return redirect(signInPaths.signIn);
  const seats = await runningSeatsOf(door.db, ask.who.accountId);
  const [only] = seats;
  return redirect(only && seats.length === 1 ? homeOf(only.slug) : signInPaths.partnerships);
}

export async function showPartnerships(door: Door, { who }: OutsideAsk): Promise<Ending> {
  const seats = who ? await runningSeatsOf(door.db, who.accountId) : [];
  const mayFound = who?.administrator === true;
  return page('shell/sign-in/choose/choose.njk', {
    title: seats.length === 0 ? 'You have no seat yet' : 'Which partnership?',
    seats: seats.map((seat) => ({ name: seat.name, seat: seat.shownAs, href: homeOf(seat.slug) })),
    foundHref: mayFound ? signInPaths.found : null,
  });
}
