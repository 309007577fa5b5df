// All of this wing's SQL about the sections of a working agreement: who is writing one, and every wording it had.
import type { Scope } from '../../../db/scope.ts';
import type { SectionKind } from '../working-agreement.ts';

export interface NewSection {
  readonly id: string;
  readonly agreementId: string;
  readonly placeId: string | null;
  readonly kind: SectionKind;
  readonly heading: string;
}
/** At the end of its part. */
export async function addSection(
  { tx, partnershipId }: Scope,
  section: NewSection,
  { now, by }: { now: Date; by: string | null },
): Promise<void> {
  const last = await tx
    .selectFrom('agreement_section')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('partnership_id', '=', partnershipId)
    .where('agreement_id', '=', section.agreementId)
    .where('place_id', 'is not distinct from', section.placeId)
    .executeTakeFirst();
  await tx
    .insertInto('agreement_section')
    .values({
      partnership_id: partnershipId,
      id: section.id,
      agreement_id: section.agreementId,
      place_id: section.placeId,
      position: (last?.position ?? 0) + 1,
      kind: section.kind,
      heading: section.heading,
    })
    .execute();
  await keepWording(
    { tx, partnershipId },
    { sectionId: section.id, version: 1, heading: section.heading, words: null, now, by },
  );
}

interface NewWording {
  readonly sectionId: string;
  readonly version: number;
  readonly heading: string;
  readonly words: string | null;
  readonly now: Date;
  readonly by: string | null;
}
async function keepWording({ tx, partnershipId }: Scope, wording: NewWording): Promise<void> {
  await tx
    .insertInto('agreement_section_wording')
    .values({
      partnership_id: partnershipId,
      section_id: wording.sectionId,
      version: wording.version,
      heading: wording.heading,
      words: wording.words,
      worded_at: wording.now,
      worded_by: wording.by,
    })
    .execute();
}

/**
 * One person writes at a time.
 * @returns false when someone else is writing it
 */
export async function lockSection(
  { tx, partnershipId }: Scope,
  id: string,
  { by, now, until }: { by: string; now: Date; until: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreement_section')
    .set({ locked_by: by, locked_until: until })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('removed_on', 'is', null)
    .where((its) => its.or([its('locked_by', 'is', null), its('locked_by', '=', by), its('locked_until', '<=', now)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Only their own: what somebody else is writing stays theirs. */
export async function unlockSection({ tx, partnershipId }: Scope, id: string, by: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreement_section')
    .set({ locked_by: null, locked_until: null })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('locked_by', '=', by)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns false when the words are no longer the version decided from, or someone else is writing them now */
export async function wordSection(
  scope: Scope,
  { sectionId, seen, ...wording }: Omit<NewWording, 'version'> & { seen: number; by: string },
): Promise<boolean> {
  const { tx, partnershipId } = scope;
  const { numUpdatedRows } = await tx
    .updateTable('agreement_section')
    .set({
      heading: wording.heading,
      words: wording.words,
      version: seen + 1,
      locked_by: null,
      locked_until: null,
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', sectionId)
    .where('version', '=', seen)
    .where('removed_on', 'is', null)
    .where((its) =>
      its.or([its('locked_by', 'is', null), its('locked_by', '=', wording.by), its('locked_until', '<=', wording.now)]),
    )
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  await keepWording(scope, { sectionId, version: seen + 1, ...wording });
  return true;
}

/** @returns false when it is no longer the version decided from */
export async function removeSection(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  { on, by, now }: { on: string; by: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreement_section')
    .set({ removed_on: on })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .where('removed_on', 'is', null)
    .where((its) => its.or([its('locked_by', 'is', null), its('locked_by', '=', by), its('locked_until', '<=', now)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** What a section said before, the latest first. */
export async function readWordings({ tx, partnershipId }: Scope, sectionId: string) {
  return tx
    .selectFrom('agreement_section_wording')
    .select(['version', 'heading', 'words', 'worded_at as wordedAt'])
    .where('partnership_id', '=', partnershipId)
    .where('section_id', '=', sectionId)
    .orderBy('version', 'desc')
    .execute();
}
