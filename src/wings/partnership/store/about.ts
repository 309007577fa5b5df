// All of this wing's SQL about the partnership itself.
import type { Scope } from '../../../db/scope.ts';
import type { About } from '../about.ts';

export const readAbout = ({ tx, partnershipId }: Scope): Promise<About> =>
  tx
    .selectFrom('partnership')
    .select([
      'name',
      'purpose',
      'tagline',
      'founded_words as foundedWords',
      'source_title as sourceTitle',
      'source_rights as sourceRights',
      'fictional',
      'version',
    ])
    .where('id', '=', partnershipId)
    .executeTakeFirstOrThrow();

/** @returns false when the partnership is no longer the version decided from */
export async function changeAbout(
  { tx, partnershipId }: Scope,
  seen: number,
  to: Omit<About, 'fictional' | 'version'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('partnership')
    .set({
      name: to.name,
      purpose: to.purpose,
      tagline: to.tagline,
      founded_words: to.foundedWords,
      source_title: to.sourceTitle,
      source_rights: to.sourceRights,
      version: seen + 1,
    })
    .where('id', '=', partnershipId)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
