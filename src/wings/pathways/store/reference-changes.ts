// What changed about somebody, with the reasons: added to and read, never changed. Seen with the reference.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Tables } from '../../../db/tables.ts';
import { inParts } from './in-parts.ts';

export type ChangeKind = Tables['reference_change']['what'];
export interface ReferenceChange {
  readonly id: string;
  readonly referenceId: string;
  readonly referralId?: string | null;
  readonly personId: string | null;
  readonly at: Date;
  readonly what: ChangeKind;
  readonly was?: string | null;
  readonly becomes?: string | null;
  readonly because?: string | null;
}

export async function addChanges({ tx, partnershipId }: Scope, changes: readonly ReferenceChange[]): Promise<void> {
  await inParts(changes, async (part) => {
    await sql`
      insert into thread.reference_change (partnership_id, id, reference_id, referral_id, at, person_id, what, was, becomes, because)
      select ${partnershipId}, r.id, r."referenceId", r."referralId", r.at, r."personId", r.what, r.was, r.becomes, r.because
        from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as r (id uuid, "referenceId" uuid, "referralId" uuid, at timestamptz,
          "personId" uuid, what text, was text, becomes text, because text)`.execute(tx);
  });
}

export interface ShownChange {
  readonly at: Date;
  readonly what: ChangeKind;
  readonly was: string | null;
  readonly becomes: string | null;
  readonly because: string | null;
  readonly referralId: string | null;
  /** Who wrote it down, as they are shown. */
  readonly by: string | null;
}
/** Of somebody whom the reader sees, the latest first. */
export const readChanges = ({ tx, partnershipId }: Scope, referenceId: string): Promise<ShownChange[]> =>
  tx
    .selectFrom('reference_change as c')
    .leftJoin('person as p', (on) =>
      on.onRef('p.partnership_id', '=', 'c.partnership_id').onRef('p.id', '=', 'c.person_id'),
    )
    .select(['c.at', 'c.what', 'c.was', 'c.becomes', 'c.because', 'c.referral_id as referralId', 'p.shown_as as by'])
    .where('c.partnership_id', '=', partnershipId)
    .where('c.reference_id', '=', referenceId)
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(100)
    .execute();
