// How long answers took, for a measure over time: items, and nobody's words.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';

export interface AnswerDays {
  /** The first day of the month in which they were first answered. */
  readonly month: string;
  readonly answered: number;
  /** From the day it was put to its first answer; the one in the middle. */
  readonly middleDays: number;
}
/** What was taken back is in no figure. @param placeId null: of the whole partnership, wherever it was put */
export async function readAnswerDays(
  { tx, partnershipId }: Scope,
  placeId: string | null,
): Promise<readonly AnswerDays[]> {
  const month = sql<string>`date_trunc('month', first_answered_on)::date`;
  return tx
    .selectFrom('put_item')
    .select([
      month.as('month'),
      sql<number>`count(*)::int`.as('answered'),
      sql<number>`percentile_cont(0.5) within group (order by first_answered_on - put_on)`.as('middleDays'),
    ])
    .where('partnership_id', '=', partnershipId)
    .where('first_answered_on', 'is not', null)
    .where(sql<boolean>`stands <> 'gone'`)
    .$if(placeId !== null, (query) => query.where('place_id', '=', placeId))
    .groupBy(month)
    .orderBy(month)
    .execute();
}
