// All of this wing's SQL about forums and their meetings.
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Scope } from '../../../db/scope.ts';
import type { Forum, ForumState } from '../forum.ts';
import { listed, tierAfter, type Which } from './which.ts';

const columns = [
  'id',
  'slug',
  'engagement_id as engagementId',
  'name',
  'purpose',
  'every_count as everyCount',
  'every_unit as everyUnit',
  'cadence_words as cadenceWords',
  'next_on as nextOn',
  'next_at as nextAt',
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
    .where('partnership_id', '=', partnershipId)
    .where('tier', 'in', which.tiers);
  if (which.engagementId) query = query.where('engagement_id', '=', which.engagementId);
  if (which.ids) query = query.where('id', 'in', listed(which.ids));
  if (which.slug !== undefined) query = query.where('slug', '=', which.slug);
  const rows = await query.orderBy('next_on').orderBy('name').execute();
  return rows.map(({ meetings, ...row }) => ({ ...row, sessionIds: meetings.map(({ sessionId }) => sessionId) }));
}

export const readForumSlugs = async ({ tx, partnershipId }: Scope): Promise<string[]> =>
  (await tx.selectFrom('forum').select('slug').where('partnership_id', '=', partnershipId).execute()).map(
    ({ slug }) => slug,
  );

export type ForumWords = Pick<
  Forum,
  'engagementId' | 'name' | 'purpose' | 'everyCount' | 'everyUnit' | 'cadenceWords' | 'nextOn' | 'nextAt' | 'where'
>;
const written = (words: ForumWords) => ({
  engagement_id: words.engagementId,
  name: words.name,
  purpose: words.purpose,
  every_count: words.everyCount,
  every_unit: words.everyUnit,
  cadence_words: words.cadenceWords,
  next_on: words.nextOn,
  next_at: words.nextAt,
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
  const { name, purpose, every_count, every_unit, cadence_words } = words;
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({ ...words, tier: tierAfter({ name, purpose, every_count, every_unit, cadence_words }) })
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function moveForum(
  scope: Scope,
  id: string,
  seen: number,
  to: { from: readonly ForumState[]; state: ForumState; because: string | null; nextOn: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({ state: to.state, because: to.because, next_on: to.nextOn })
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
