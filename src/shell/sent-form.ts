// The same form sent twice is kept once (docs/decisions/0011). The row is written in the transaction of the act, so that two
// at once wait for each other and a crash leaves both or neither.
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../db/database.ts';
import { inHandle, inReadHandle } from '../db/handle.ts';
import type { Scope } from '../db/scope.ts';
import { type Ending, isRefusal, type RedirectEnding, redirect, sentAlready } from './endings.ts';

interface Sender {
  readonly handle: Buffer;
  readonly partnershipId: string;
  readonly personId: string;
}
/** How long a form that was sent is known again. */
export const sentFormDays = 7;

/** @returns false when it was sent before; another one under way is waited for */
export async function takeSentForm(
  { tx, partnershipId }: Scope,
  digest: Buffer,
  personId: string | null,
  now: Date,
): Promise<boolean> {
  if (personId === null) throw new Error('a form is sent by a person');
  const taken = await tx
    .insertInto('sent_form')
    .values({ partnership_id: partnershipId, digest, person_id: personId, sent_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('digest')
    .executeTakeFirst();
  return taken !== undefined;
}

/** How a form ends that may have been sent before: then its sender is brought where the first one went. */
export async function endOnce(
  db: Database,
  sender: Sender,
  { digest, kept }: { readonly digest: Buffer; readonly kept: boolean },
  ending: Ending,
): Promise<Ending> {
  if (kept && ending.kind === 'redirect') await noteWhereItWent(db, sender, digest, ending);
  // what came after the first act was refused: the same words may be sent again
  if (kept && isRefusal(ending)) await forget(db, sender, digest);
  if (kept || !isRefusal(ending)) return ending;
  const first = await whereItWent(db, sender, digest);
  if (!first) return ending;
  return first.to === null ? sentAlready : redirect(first.to, sentBefore);
}

// not the first one's own sentence: what it said may have been changed since
const sentBefore = 'This was sent before, and kept then. Nothing was done twice.';

const momentMs = 40;
const mostMoments = 8;

/** Where the first one's sender was brought. The first may not have been answered yet: it is given a moment. */
async function whereItWent(db: Database, sender: Sender, digest: Buffer) {
  for (let tries = 1; ; tries++) {
    const found = await inReadHandle(db, sender.handle, (tx) =>
      tx
        .selectFrom('sent_form')
        .select('went_to as to')
        .where('partnership_id', '=', sender.partnershipId)
        .where('person_id', '=', sender.personId)
        .where('digest', '=', digest)
        .executeTakeFirst(),
    );
    if (!found || found.to !== null || tries === mostMoments) return found;
    await pause(momentMs);
  }
}

async function noteWhereItWent(db: Database, sender: Sender, digest: Buffer, { to }: RedirectEnding) {
  await inHandle(db, sender.handle, (tx) =>
    tx
      .updateTable('sent_form')
      .set({ went_to: to })
      .where('partnership_id', '=', sender.partnershipId)
      .where('person_id', '=', sender.personId)
      .where('digest', '=', digest)
      .execute(),
  );
}

async function forget(db: Database, sender: Sender, digest: Buffer) {
  await inHandle(db, sender.handle, (tx) =>
    tx
      .deleteFrom('sent_form')
      .where('partnership_id', '=', sender.partnershipId)
      .where('person_id', '=', sender.personId)
      .where('digest', '=', digest)
      .execute(),
  );
}
