// What people wrote in a round: words without a person, a day or an order.
import type { Scope } from '../../../db/scope.ts';
import type { Tier } from '../../../shell/standing.ts';

export type Tellable = 'no' | 'perhaps' | 'yes, and they know';
export interface Written {
  readonly id: string;
  readonly questionId: string | null;
  readonly perspectiveId: string | null;
  readonly words: string | null;
  readonly state: 'received' | 'kept' | 'set aside' | 'withdrawn';
  readonly because: string | null;
  readonly tellable: Tellable | null;
  readonly tier: Tier;
  readonly version: number;
}

const columns = [
  'id',
  'question_id as questionId',
  'perspective_id as perspectiveId',
  'words',
  'state',
  'because',
  'tellable',
  'tier',
  'version',
] as const;

/** Sorted by what they say, so that nothing tells in which order they came. Whoever may see less gets less. */
export async function readWritten({ tx, partnershipId }: Scope, roundId: string): Promise<Written[]> {
  return tx
    .selectFrom('feedback')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .where('round_id', '=', roundId)
    .orderBy('words')
    .orderBy('id')
    .execute();
}

/** Passed on to the partners, in these words. @returns false when it is no longer the version decided from */
export async function passOn(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<Written, 'id' | 'version'>,
  as: { readonly words: string; readonly tellable: Tellable; readonly perspectiveId: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('feedback')
    .set({
      words: as.words,
      tellable: as.tellable,
      perspective_id: as.perspectiveId,
      state: 'kept',
      tier: 'partners',
      version: version + 1,
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'received')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
