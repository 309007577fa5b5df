// All of this wing's SQL about who comes to a forum, and the notices that they are sent.
import type { Scope } from '../../../db/scope.ts';

export const readMembers = async ({ tx, partnershipId }: Scope, forumId: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('forum_member')
      .select('person_id')
      .where('partnership_id', '=', partnershipId)
      .where('forum_id', '=', forumId)
      .orderBy('person_id')
      .execute()
  ).map(({ person_id }) => person_id);

export async function setMembers(
  { tx, partnershipId }: Scope,
  forumId: string,
  people: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('forum_member')
    .where('partnership_id', '=', partnershipId)
    .where('forum_id', '=', forumId)
    .execute();
  if (people.length === 0) return;
  await tx
    .insertInto('forum_member')
    .values(people.map((person) => ({ partnership_id: partnershipId, forum_id: forumId, person_id: person })))
    .execute();
}

export interface ForumNotice {
  readonly id: string;
  readonly forumId: string;
  readonly on: string | null;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly sequence: number;
  readonly at: Date;
}

export async function addNotice({ tx, partnershipId }: Scope, notice: ForumNotice): Promise<void> {
  await tx
    .insertInto('forum_notice')
    .values({
      partnership_id: partnershipId,
      id: notice.id,
      forum_id: notice.forumId,
      on_date: notice.on,
      method: notice.method,
      sequence: notice.sequence,
      made_at: notice.at,
    })
    .execute();
}

export const findNotice = ({ tx, partnershipId }: Scope, id: string): Promise<ForumNotice | undefined> =>
  tx
    .selectFrom('forum_notice')
    .select(['id', 'forum_id as forumId', 'on_date as on', 'method', 'sequence', 'made_at as at'])
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst();
