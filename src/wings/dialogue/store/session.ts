// All of this wing's SQL about sessions. Their design and their record have stores of their own.
import { once } from '../../../db/once.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Session } from '../session.ts';

const sessionColumns = [
  'id',
  'slug',
  'engagement_id as engagementId',
  'kind',
  'title',
  'on_date as onDate',
  'starts_at as startsAt',
  'when_words as whenWords',
  'place_id as placeId',
  'where_words as whereWords',
  'off_site as offSite',
  'limits_id as limitsId',
  'state',
  'because',
  'people',
  'version',
] as const;

/** Of one engagement, or of all, the earliest first. */
export const readSessions = once(
  ({ tx, partnershipId }: Scope, engagementId?: string): Promise<Session[]> =>
    tx
      .selectFrom('session')
      .select(sessionColumns)
      .where('partnership_id', '=', partnershipId)
      .$if(engagementId !== undefined, (query) => query.where('engagement_id', '=', engagementId ?? ''))
      .orderBy('on_date', (order) => order.asc().nullsLast())
      .orderBy('starts_at')
      .orderBy('id')
      .execute(),
);

export const findSession = (
  { tx, partnershipId }: Scope,
  engagementId: string,
  slug: string,
): Promise<Session | undefined> =>
  tx
    .selectFrom('session')
    .select(sessionColumns)
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('slug', '=', slug)
    .executeTakeFirst();

export const sessionsByIds = ({ tx, partnershipId }: Scope, ids: readonly string[]): Promise<Session[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('session')
        .select(sessionColumns)
        .where('partnership_id', '=', partnershipId)
        .where('id', 'in', [...ids])
        .execute();

export async function sessionSlugs({ tx, partnershipId }: Scope): Promise<string[]> {
  const rows = await tx.selectFrom('session').select('slug').where('partnership_id', '=', partnershipId).execute();
  return rows.map(({ slug }) => slug);
}

export type SessionFields = Pick<
  Session,
  'title' | 'onDate' | 'startsAt' | 'whenWords' | 'placeId' | 'whereWords' | 'offSite' | 'people'
>;
const sessionRow = (to: SessionFields) => ({
  title: to.title,
  on_date: to.onDate,
  starts_at: to.startsAt,
  when_words: to.whenWords,
  place_id: to.placeId,
  where_words: to.whereWords,
  off_site: to.offSite,
  people: to.people,
});

export async function planSession(
  { tx, partnershipId }: Scope,
  session: SessionFields & Pick<Session, 'id' | 'slug' | 'engagementId' | 'kind' | 'limitsId'>,
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      partnership_id: partnershipId,
      id: session.id,
      slug: session.slug,
      engagement_id: session.engagementId,
      kind: session.kind,
      limits_id: session.limitsId,
      ...sessionRow(session),
    })
    .execute();
}

/** @returns false when the session is no longer planned, or no longer the version decided from */
export async function changeSession(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  to: SessionFields,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({ ...sessionRow(to), version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/**
 * Every change to a session's design takes the session's next version, so that two people designing one session cannot
 * undo each other unseen.
 *
 * @returns false when the session is no longer planned, or no longer the version decided from
 */
export async function takeNextVersion(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  sets: { readonly limitsId?: string } = {},
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({ version: seen + 1, ...(sets.limitsId !== undefined && { limits_id: sets.limitsId }) })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns false when the session is no longer planned */
export async function stopSession({ tx, partnershipId }: Scope, id: string, because: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set((row) => ({ state: 'stopped', because, version: row('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
