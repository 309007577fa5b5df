// Names and dates of birth as sealed bytes. The app reads none of them but by the database's own functions, which write down who did.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import { inParts } from './in-parts.ts';

export async function keepSealedIdentities(
  { tx }: Scope,
  identities: readonly { readonly referenceId: string; readonly sealed: Buffer; readonly likeness: Buffer }[],
): Promise<void> {
  await inParts(identities, async (part) => {
    const rows = part.map(({ referenceId, sealed, likeness }) => ({
      id: referenceId,
      sealed: sealed.toString('hex'),
      likeness: likeness.toString('hex'),
    }));
    await sql`select thread.keep_identities(${JSON.stringify(rows)}::jsonb)`.execute(tx);
  });
}

/** Writes down that this person opened it, and why; null when there is nothing, or nothing for them. */
export async function openIdentity(
  { tx }: Scope,
  {
    referenceId,
    openingId,
    because,
  }: { readonly referenceId: string; readonly openingId: string; readonly because: string },
): Promise<Buffer | null> {
  const { rows } = await sql<{ sealed: Buffer | null }>`
    select thread.open_identity(${referenceId}, ${openingId}, ${because}) as sealed`.execute(tx);
  return rows[0]?.sealed ?? null;
}

/** How many people may open it now; nought when nothing is sealed there. */
export async function whoMayOpen({ tx }: Scope, referenceId: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`select thread.who_may_open(${referenceId}) as people`.execute(tx);
  return rows[0]?.people ?? 0;
}

/** References of one's own with the same likeness: never those of somebody else. */
export async function readAlike(
  { tx }: Scope,
  likenesses: readonly Buffer[],
): Promise<{ likeness: Buffer; referenceId: string }[]> {
  const found: { likeness: Buffer; referenceId: string }[] = [];
  await inParts(likenesses, async (part) => {
    const { rows } = await sql<{ likeness: Buffer; referenceId: string }>`
      select likeness, reference_id as "referenceId" from thread.alike(${part})`.execute(tx);
    found.push(...rows);
  });
  return found;
}

export async function destroyIdentity({ tx }: Scope, referenceId: string): Promise<void> {
  await sql`select thread.destroy_identity(${referenceId})`.execute(tx);
}

export interface Opening {
  readonly at: Date;
  readonly because: string;
  /** Who opened it, as they are shown. */
  readonly by: string;
}
/** Who opened it before, the latest first. */
export const readOpenings = ({ tx, partnershipId }: Scope, referenceId: string): Promise<Opening[]> =>
  tx
    .selectFrom('identity_opening as o')
    .innerJoin('person as p', (on) =>
      on.onRef('p.partnership_id', '=', 'o.partnership_id').onRef('p.id', '=', 'o.person_id'),
    )
    .select(['o.at', 'o.because', 'p.shown_as as by'])
    .where('o.partnership_id', '=', partnershipId)
    .where('o.reference_id', '=', referenceId)
    .orderBy('o.at', 'desc')
    .limit(20)
    .execute();

/** References whose name has had its time, asked by the desk alone. */
export async function readNamesPast({ tx }: Scope, day: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select reference_id as id from thread.names_past(${day}::date) limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}
