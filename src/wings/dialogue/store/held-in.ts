// What was held in a stretch of time, for a report of it. Of care spaces only how many there were; of who came only what is published.
import type { Scope } from '../../../db/scope.ts';

export interface HeldIn {
  readonly sessions: readonly {
    readonly id: string;
    readonly engagementId: string;
    readonly kind: string;
    readonly title: string;
    readonly onDate: string;
    readonly people: number | null;
  }[];
  readonly careSpaces: number;
  /** How many came to each session, by perspective: for disclose() alone. */
  readonly came: readonly { readonly sessionId: string; readonly perspectiveId: string; readonly people: number }[];
}

export async function readHeldIn(
  { tx, partnershipId }: Scope,
  { from, to }: { readonly from: string; readonly to: string },
  engagementId: string | null,
): Promise<HeldIn> {
  const all = await tx
    .selectFrom('session')
    .select(['id', 'engagement_id as engagementId', 'kind', 'title', 'on_date as onDate', 'people'])
    .where('partnership_id', '=', partnershipId)
    .where('state', 'in', ['closed', 'offered back', 'agreed'])
    .where('on_date', '>=', from)
    .where('on_date', '<=', to)
    .$if(engagementId !== null, (query) => query.where('engagement_id', '=', engagementId ?? ''))
    .orderBy('on_date')
    .orderBy('id')
    .execute();
  const held = all.flatMap(({ onDate, ...one }) => (onDate === null ? [] : [{ ...one, onDate }]));
  const sessions = held.filter(({ kind }) => kind !== 'care space');
  const ids = sessions.map(({ id }) => id);
  const came =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('coverage')
          .select(['session_id as sessionId', 'perspective_id as perspectiveId'])
          .select(({ fn }) => fn.sum<string>('coming').as('people'))
          .where('partnership_id', '=', partnershipId)
          .where('session_id', 'in', ids)
          .where('tier', '=', 'published')
          .groupBy(['session_id', 'perspective_id'])
          .execute();
  return {
    sessions,
    careSpaces: held.length - sessions.length,
    came: came.flatMap(({ sessionId, perspectiveId, people }) =>
      sessionId === null || perspectiveId === null ? [] : [{ sessionId, perspectiveId, people: Number(people) }],
    ),
  };
}
