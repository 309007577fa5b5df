// Copies of words that are to be gone: quotations, lines of a read-back page, the places of themes in the thread.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';

/** Stands where a theme's name was. The theme keeps its place in the thread. */
export const struckTitle = 'Struck out by the room';

/** @returns how many copies held the words of these entries; they hold them no longer */
export async function forgetCopies(scope: Scope, entryIds: readonly string[], now: Date): Promise<number> {
  if (entryIds.length === 0) return 0;
  const { tx, partnershipId } = scope;
  const quotations = await tx
    .selectFrom('quotation')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('entry_id', 'in', [...entryIds])
    .where('words', 'is not', null)
    .execute();
  const ids = quotations.map(({ id }) => id);
  const lines = await forgetQuotations(scope, ids, now);
  const more = await forgetLines(scope, entryIds);
  const putFurther = await themesPutFurtherBy(scope, entryIds);
  const { numUpdatedRows } = await tx
    .updateTable('theme')
    .set({ title: struckTitle })
    .where('partnership_id', '=', partnershipId)
    .where('id', 'in', [...entryIds, ...putFurther])
    .where('title', '<>', struckTitle)
    .executeTakeFirstOrThrow();
  return ids.length + lines + more + Number(numUpdatedRows);
}

/** Themes whose name among the partners is the words of these entries, whatever their rooms call them. */
async function themesPutFurtherBy({ tx, partnershipId }: Scope, entryIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('entry as further')
    .innerJoin('entry as named', (join) =>
      join
        .onRef('named.partnership_id', '=', 'further.partnership_id')
        .on('named.kind', '=', 'theme named')
        .on(sql<boolean>`named.id = any(further.refs)`),
    )
    .select(sql<string>`coalesce(named.refs[1], named.id)`.as('id'))
    .where('further.partnership_id', '=', partnershipId)
    .where('further.id', 'in', [...entryIds])
    .where('further.kind', '=', 'point taken further')
    .execute();
  return rows.map(({ id }) => id);
}

/** Lines of read-back pages that were taken from these entries, or from a difference that one of them is a side of. */
export async function forgetLines({ tx, partnershipId }: Scope, entryIds: readonly string[]): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('read_back_line')
    .where('partnership_id', '=', partnershipId)
    .where((row) =>
      row.or([
        row('from_entry_id', 'in', [...entryIds]),
        row('from_entry_id', 'in', (from) =>
          from
            .selectFrom('thread_link')
            .select('to_id')
            .where('partnership_id', '=', partnershipId)
            .where('from_id', 'in', [...entryIds])
            .where('to_kind', '=', 'difference'),
        ),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** The words go from the quotation and from every copy we hold. The row stays, so that holders of copies can be told. */
export async function forgetQuotations(
  { tx, partnershipId }: Scope,
  ids: readonly string[],
  now: Date,
): Promise<number> {
  if (ids.length === 0) return 0;
  await tx
    .updateTable('quotation')
    .set({ words: null, printed_attribution: null, withdrawn_at: now, tier: 'room' })
    .where('partnership_id', '=', partnershipId)
    .where('id', 'in', [...ids])
    .execute();
  await tx
    .updateTable('quotation_consent')
    .set({ withdrawn_at: now })
    .where('partnership_id', '=', partnershipId)
    .where('quotation_id', 'in', [...ids])
    .where('withdrawn_at', 'is', null)
    .execute();
  const { numDeletedRows } = await tx
    .deleteFrom('read_back_line')
    .where('partnership_id', '=', partnershipId)
    .where('from_quotation_id', 'in', [...ids])
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
