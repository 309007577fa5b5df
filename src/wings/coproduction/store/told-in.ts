// What of a stretch of time nobody may call told back yet: an answer, or a change, that somebody who put it has not heard.
import type { Scope } from '../../../db/scope.ts';

export const readUntoldIn = (
  { tx, partnershipId }: Scope,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<{ readonly id: string; readonly words: string | null }[]> =>
  tx
    .selectFrom('put_item')
    .select(['id', 'words'])
    .where('partnership_id', '=', partnershipId)
    .where((row) =>
      row.or([
        row.and([row('stands', '=', 'not told'), row('answered_on', '>=', from), row('answered_on', '<=', to)]),
        row.and([
          row('stands', 'not in', ['gone', 'not told']),
          row('change_told_on', 'is', null),
          row('changed_on', '>=', from),
          row('changed_on', '<=', to),
        ]),
      ]),
    )
    .orderBy('put_on')
    .orderBy('id')
    .execute();
