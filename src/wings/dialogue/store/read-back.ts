// "What we heard last time": the lines chosen to open a session.
import type { Scope } from '../../../db/scope.ts';

export interface ReadBackLine {
  readonly id: string;
  readonly words: string;
  readonly fromEntryId: string | null;
  readonly fromQuotationId: string | null;
}

export const readLines = ({ tx, partnershipId }: Scope, sessionId: string): Promise<ReadBackLine[]> =>
  tx
    .selectFrom('read_back_line')
    .select(['id', 'words', 'from_entry_id as fromEntryId', 'from_quotation_id as fromQuotationId'])
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .execute();

/** The lines as they are now, in place of those before. */
export async function chooseLines(
  { tx, partnershipId }: Scope,
  sessionId: string,
  lines: readonly ReadBackLine[],
): Promise<void> {
  await tx
    .deleteFrom('read_back_line')
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .execute();
  if (lines.length === 0) return;
  await tx
    .insertInto('read_back_line')
    .values(
      lines.map(({ id, words, fromEntryId, fromQuotationId }, position) => ({
        ...{ partnership_id: partnershipId, id, session_id: sessionId, position, words, tier: 'room' as const },
        ...{ from_entry_id: fromEntryId, from_quotation_id: fromQuotationId },
      })),
    )
    .execute();
}

/** A page that is prepared and not read out yet says what the theme is called now; what was read out stays as it was read. */
export async function renameLines(
  { tx, partnershipId }: Scope,
  themeEntryIds: readonly string[],
  title: string,
): Promise<void> {
  if (themeEntryIds.length === 0) return;
  await tx
    .updateTable('read_back_line')
    .set({ words: title })
    .where('partnership_id', '=', partnershipId)
    .where('from_entry_id', 'in', [...themeEntryIds])
    .where('session_id', 'in', (sessions) =>
      sessions
        .selectFrom('session')
        .select('id')
        .where('partnership_id', '=', partnershipId)
        .where('state', '=', 'planned'),
    )
    .execute();
}
