// The example's first page: look around as someone else. There is no password; these routes exist in the example alone.
import { inReadHandle } from '../../../db/handle.ts';
import type { Ending } from '../../endings.ts';
import { notFound, redirect } from '../../endings.ts';
import type { OutsideAsk } from '../../route.ts';
import { makeHandle } from '../../seats.ts';
import { type Door, enterAs, leave } from '../session.ts';
import { continueAsPage } from './page.ts';
import { type ExampleSeat, type Face, readExampleSeats, readFaces } from './store.ts';

export async function showContinueAs(door: Door, { now }: OutsideAsk): Promise<Ending> {
  const seats = await readExampleSeats(door.db.signin);
  const partnerships = [...Map.groupBy(seats, (seat) => seat.partnershipId)];
  const faces = await Promise.all(partnerships.map(([id]) => facesOf(door, id, now)));
  return continueAsPage(partnerships.map(([, held], index) => ({ seats: held, face: faces[index] })));
}

export async function doContinueAs(door: Door, { body, who, headers }: OutsideAsk): Promise<Ending> {
  const seats = await readExampleSeats(door.db.signin);
  const chosen = seats.find((seat: ExampleSeat) => seat.personId === body.person);
  if (!chosen) return notFound('seat');
  if (who) await leave(door, who, headers);
  const { cookies } = await enterAs(door, chosen.accountId);
  return { ...redirect(`/partnerships/${chosen.slug}`), cookies };
}

/** What a partnership shows of itself here, read through a short-lived handle that can write nothing. */
async function facesOf({ db, handleSecret }: Door, partnershipId: string, now: Date): Promise<Face | undefined> {
  const handle = await makeHandle(db, handleSecret, {
    partnershipId,
    personId: null,
    clearance: 'partners',
    mayWrite: false,
    expiresAt: new Date(now.getTime() + 60_000),
  });
  return inReadHandle(db, handle, (tx) => readFaces({ tx, partnershipId }));
}
