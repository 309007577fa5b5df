// Sheets of a data file go into the box by its own door, and the round is closed after them.
import type { Scope } from '../../../db/scope.ts';
import type { Sheet } from '../rounds/sheet.ts';
import { putInBox } from './box.ts';

export async function keepSealed(
  scope: Scope,
  sealed: {
    readonly roundId: string;
    readonly closedOn: string | null;
    readonly sheets: readonly { readonly perspectiveId: string; readonly sheet: readonly (number | null)[] }[];
  },
): Promise<void> {
  for (const { perspectiveId, sheet } of sealed.sheets) {
    // figures from 0 to 4, as the file's schema has it
    const dropped = await putInBox(scope, sealed.roundId, perspectiveId, sheet as Sheet);
    if (dropped !== 'kept') throw new Error(`a sheet of the data file was not taken: ${dropped}`);
  }
  if (sealed.closedOn !== null)
    await scope.tx
      .updateTable('round')
      .set({ state: 'closed', closed_on: sealed.closedOn })
      .where('partnership_id', '=', scope.partnershipId)
      .where('id', '=', sealed.roundId)
      .execute();
}
