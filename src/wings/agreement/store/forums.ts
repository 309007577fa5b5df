// All of this wing's SQL about forums and their meetings.
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { listed } from '../../../db/listed.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Forum, ForumDay, ForumState } from '../forum.ts';
import { readRegime } from './regime.ts';
import { tierAfter, type Which } from './which.ts';

const columns = [
  'id',
  'slug',
  'engagement_id as engagementId',
  'name',
  'purpose',
  'rule',
  'starts_on as startsOn',
  sql<string | null>`to_char(starts_at, 'HH24:MI')`.as('startsAt'),
  'lasts_minutes as lastsMinutes',
  'cadence_words as cadenceWords',
  'where_words as where',
  'state',
  'because',
  'tier',
  'version',
] as const;

export async function readForumRows(
  { tx, partnershipId }: Scope,
  which: Which & { readonly slug?: string },
): Promise<Forum[]> {
  let query = tx
    .selectFrom('forum')
    .select(columns)
    .select((its) =>
      jsonArrayFrom(
        its
          .selectFrom('forum_meeting')
          .select('session_id as sessionId')
          .where('partnership_id', '=', partnershipId)
          .whereRef('forum_id', '=', 'forum.id'),
      ).as('meetings'),
    )
    .select((its) =>
      jsonArrayFrom(
        its
          .selectFrom('forum_day')
          .select(['on_date as on', 'change', 'to_date as toDay', 'to_where as toWhere', 'because'])
          .select(sql<string | null>`to_char(to_at, 'HH24:MI')`.as('toAt'))
          .where('partnership_id', '=', partnershipId)
          .whereRef('forum_id', '=', 'forum.id')
          .orderBy('on_date'),
      ).as('days'),
    )
    .where('partnership_id', '=', partnershipId)
    .where('tier', 'in', which.tiers);
  if (which.engagementId) query = query.where('engagement_id', '=', which.engagementId);
  if (which.ids) query = query.where('id', 'in', listed(which.ids));
  if (which.slug !== undefined) query = query.where('slug', '=', which.slug);
  const rows = await query.orderBy('name').orderBy('id').execute();
  const regime = rows.length > 0 ? await readRegime({ tx, partnershipId }) : [];
  return rows.map(({ meetings, ...row }) => ({
    ...row,
    sessionIds: meetings.map(({ sessionId }) => sessionId),
    regime: regime.filter(({ forumId }) => forumId === null || forumId === row.id),
  }));
}

export const readForumSlugs = async ({ tx, partnershipId }: Scope): Promise<string[]> =>
  (await tx.selectFrom('forum').select('slug').where('partnership_id', '=', partnershipId).execute()).map(
    ({ slug }) => slug,
  );

export type ForumWords = Pick<
  Forum,
  'engagementId' | 'name' | 'purpose' | 'rule' | 'startsOn' | 'startsAt' | 'lastsMinutes' | 'cadenceWords' | 'where'
>;
const written = (words: ForumWords) => ({
  engagement_id: words.engagementId,
  name: words.name,
  purpose: words.purpose,
  rule: words.rule,
  starts_on: words.startsOn,
  starts_at: words.startsAt,
  lasts_minutes: words.lastsMinutes,
  cadence_words: words.cadenceWords,
  where_words: words.where,
});

export async function addForum(
  { tx, partnershipId }: Scope,
  forum: ForumWords & { readonly id: string; readonly slug: string },
): Promise<void> {
  await tx
    .insertInto('forum')
    .values({
      partnership_id: partnershipId,
      id: forum.id,
      slug: forum.slug,
      state: 'committed',
      ...written(forum),
    })
    .execute();
}

/** The next version of a forum, where it is still the one decided from. */
const at = ({ tx, partnershipId }: Scope, id: string, seen: number) =>
  tx
    .updateTable('forum')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .set({ version: seen + 1 });

/** @returns false when the forum is no longer the version decided from; so does moving it */
export async function changeForum(scope: Scope, id: string, seen: number, to: ForumWords): Promise<boolean> {
  const words = written(to);
  const { name, purpose, rule, cadence_words } = words;
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({ ...words, tier: tierAfter({ name, purpose, rule, cadence_words }) })
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function moveForum(
  scope: Scope,
  id: string,
  seen: number,
  to: { from: readonly ForumState[]; state: ForumState; because: string | null; startsOn?: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({
      state: to.state,
      because: to.because,
      // only where days are set one by one
      ...(to.startsOn !== undefined && { starts_on: to.startsOn }),
    })
    .where('state', 'in', to.from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function addMeeting({ tx, partnershipId }: Scope, forumId: string, sessionId: string): Promise<void> {
  await tx
    .insertInto('forum_meeting')
    .values({ partnership_id: partnershipId, forum_id: forumId, session_id: sessionId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** @returns false when the forum is no longer the version decided from */
export async function changeDay(
  scope: Scope,
  forumId: string,
  seen: number,
  on: string,
  to: Omit<ForumDay, 'on'> | null,
): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, forumId, seen).where('state', '<>', 'stopped').executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  await forgetDays(scope, forumId, [on]);
  if (to === null) return true;
  const { tx, partnershipId } = scope;
  await tx
    .insertInto('forum_day')
    .values({
      partnership_id: partnershipId,
      forum_id: forumId,
      on_date: on,
      change: to.change,
      to_date: to.toDay,
      to_at: to.toAt,
      to_where: to.toWhere,
      because: to.because,
    })
    .execute();
  return true;
}

/** Days that are no days of its rule any more say nothing. */
export async function forgetDays(
  { tx, partnershipId }: Scope,
  forumId: string,
  days: readonly string[],
): Promise<void> {
  if (days.length === 0) return;
  await tx
    .deleteFrom('forum_day')
    .where('partnership_id', '=', partnershipId)
    .where('forum_id', '=', forumId)
    .where('on_date', 'in', days)
    .execute();
}
