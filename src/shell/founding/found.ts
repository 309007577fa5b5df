// Founding a partnership: the handle comes first, because row-level security lets nobody write where they have no seat.
import { codeOf } from '../../db/faults.ts';
import { act } from '../act.ts';
import { type Ending, invalid, isRefusal, type Refusal, redirect } from '../endings.ts';
import { again, opened } from '../form.ts';
import type { OutsideAsk, OutsideRoute } from '../route.ts';
import { makeHandle, type SignedIn } from '../seats.ts';
import { type Door, signInPaths } from '../sign-in/index.ts';
import { slugFor } from '../slug.ts';
import { yes } from '../standing.ts';
import { type FoundingForm, readFoundingForm } from './form.ts';
import { foundingPage } from './page.ts';
import { addPartnership } from './store.ts';

/** Addresses under /partnerships that are not a partnership. */
const reserved = ['found'];

export const foundingRoutes = (door: Door): readonly OutsideRoute[] => [
  {
    method: 'GET',
    path: signInPaths.found,
    who: 'administrator',
    handler: async () => foundingPage(opened()),
  },
  { method: 'POST', path: signInPaths.found, who: 'administrator', handler: (ask) => doFound(door, ask) },
];

async function doFound(door: Door, ask: OutsideAsk): Promise<Ending> {
  if (!ask.who) return redirect(signInPaths.signIn);
  const read = readFoundingForm(ask.body);
  if (!read.ok) return invalid(foundingPage(again(ask.body, read.errors)));
  const slug = await foundUnderFreeSlug(door, ask, ask.who, read.values);
  if (isRefusal(slug)) return slug;
  return redirect(`/partnerships/${slug}`, `${read.values.name} is founded. You have the first seat.`);
}

/** The names of other partnerships cannot be looked at from here, so the database says when one is taken. */
async function foundUnderFreeSlug(door: Door, ask: OutsideAsk, who: SignedIn, form: FoundingForm) {
  const taken = [...reserved];
  for (;;) {
    const slug = slugFor(form.name, taken);
    try {
      return await found(door, ask, who, form, slug);
    } catch (error) {
      if (codeOf(error) !== '23505' || !(error instanceof Error && 'constraint' in error)) throw error;
      if (error.constraint !== 'partnership_slug_key') throw error;
      taken.push(slug);
    }
  }
}

async function found(
  door: Door,
  ask: OutsideAsk,
  who: SignedIn,
  form: FoundingForm,
  slug: string,
): Promise<string | Refusal> {
  const { db, handleSecret } = door;
  const [partnershipId, personId, membershipId] = [ask.newId(), ask.newId(), ask.newId()];
  const handle = await makeHandle(db, handleSecret, {
    partnershipId,
    personId,
    sessionId: who.sessionId,
    expiresAt: who.expiresAt,
  });
  return act(
    db,
    { partnershipId, personId, handle, requestId: ask.requestId, now: ask.now, hold: (verdict) => verdict },
    {
      may: yes,
      apply: async (scope) => {
        await addPartnership(scope, slug, form, { personId, membershipId, accountId: who.accountId, today: ask.today });
        return {
          result: slug,
          happened: { act: 'partnership founded', subject: { kind: 'partnership', id: partnershipId } },
        };
      },
    },
  );
}
