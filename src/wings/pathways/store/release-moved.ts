// A handover that is open learns that its person's release date moved.
import type { Scope } from '../../../db/scope.ts';

export async function moveReleaseOfHandover(
  { tx, partnershipId }: Scope,
  referenceId: string,
  to: { readonly expectedReleaseOn: string | null; readonly releaseUnknownBecause: string | null },
): Promise<string | null> {
  const moved = await tx
    .updateTable('handover')
    .set(({ eb }) => ({
      ...{ expected_release_on: to.expectedReleaseOn, release_unknown_because: to.releaseUnknownBecause },
      version: eb('version', '+', 1),
    }))
    .where('partnership_id', '=', partnershipId)
    .where('reference_id', '=', referenceId)
    .where('ended_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return moved?.id ?? null;
}
