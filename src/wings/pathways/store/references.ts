// References of people. The database shows each to those who have the person, work beside them or are asked; what is asked here says
// so as well, by the providers whose people the reader may see.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Reference } from '../reference.ts';

/** Of `person_reference`, in the words of {@link Reference}. */
export const referenceColumns = [
  ...(['id', 'number', 'listed_by_id as listedById', 'held_by_id as heldById', 'held_since as heldSince'] as const),
  ...([
    'wants_help as wantsHelp',
    'wants_no_help_on as wantsNoHelpOn',
    'expected_release_on as expectedReleaseOn',
  ] as const),
  ...(['release_unknown_because as releaseUnknownBecause', 'released_on as releasedOn', 'died_on as diedOn'] as const),
  ...(['legal_hold_on as legalHoldOn', 'merged_into_id as mergedIntoId', 'open_to as openTo', 'version'] as const),
] as const;

const seenBy = (seen: readonly string[]) => sql<boolean>`open_to && ${seen}::uuid[]`;

export async function findReference(
  { tx, partnershipId }: Scope,
  id: string,
  seen: readonly string[],
): Promise<Reference | undefined> {
  return tx
    .selectFrom('person_reference')
    .select(referenceColumns)
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where(seenBy(seen))
    .executeTakeFirst();
}

/** Who has the person now, what is known of their release, what they want: only while it is still as it was decided from. */
export async function changeReference(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<Reference, 'id' | 'version'>,
  to: Partial<
    Pick<
      Reference,
      | 'heldById'
      | 'heldSince'
      | 'wantsHelp'
      | 'wantsNoHelpOn'
      | 'expectedReleaseOn'
      | 'releaseUnknownBecause'
      | 'releasedOn'
      | 'diedOn'
      | 'legalHoldOn'
    >
  >,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person_reference')
    .set({
      ...(to.heldById !== undefined && { held_by_id: to.heldById }),
      ...(to.heldSince !== undefined && { held_since: to.heldSince }),
      ...(to.wantsHelp !== undefined && { wants_help: to.wantsHelp }),
      ...(to.wantsNoHelpOn !== undefined && { wants_no_help_on: to.wantsNoHelpOn }),
      ...(to.expectedReleaseOn !== undefined && { expected_release_on: to.expectedReleaseOn }),
      ...(to.releaseUnknownBecause !== undefined && { release_unknown_because: to.releaseUnknownBecause }),
      ...(to.releasedOn !== undefined && { released_on: to.releasedOn }),
      ...(to.diedOn !== undefined && { died_on: to.diedOn }),
      ...(to.legalHoldOn !== undefined && { legal_hold_on: to.legalHoldOn }),
      version: version + 1,
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Until this transaction ends nobody else changes these: always in the same order, so that two who hold both never wait for each other. */
export async function holdReferences({ tx, partnershipId }: Scope, ids: readonly string[]): Promise<void> {
  await tx
    .selectFrom('person_reference')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Another reference of the same person, that stands for both from now on. The database moves everything of it. */
export async function joinReference(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<Reference, 'id' | 'version'>,
  intoId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person_reference')
    .set({ merged_into_id: intoId, version: version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
