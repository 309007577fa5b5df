// All of this wing's SQL about preparatory conversations.
import type { Scope } from '../../../db/scope.ts';
import { hasEnded } from '../engagement.ts';
import type { Conversation, Point, PointKind } from '../preparation.ts';

const conversationColumns = [
  'id',
  'perspective_id as perspectiveId',
  'seat_words as seatWords',
  'state',
  'held_on as heldOn',
  'limits_id as limitsId',
  'closed_at as closedAt',
  'version',
] as const;

export interface ConversationInList extends Conversation {
  readonly points: number;
}

export async function readConversations(
  { tx, partnershipId }: Scope,
  engagementId: string,
): Promise<ConversationInList[]> {
  const rows = await tx
    .selectFrom('preparatory_conversation')
    .select(conversationColumns)
    .select(({ selectFrom, fn }) =>
      selectFrom('preparatory_point')
        .select(fn.countAll<string>().as('n'))
        .whereRef('preparatory_point.partnership_id', '=', 'preparatory_conversation.partnership_id')
        .whereRef('preparatory_point.conversation_id', '=', 'preparatory_conversation.id')
        .as('points'),
    )
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .orderBy('held_on', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, points: Number(row.points ?? 0) }));
}

export const findConversation = (
  { tx, partnershipId }: Scope,
  engagementId: string,
  id: string,
): Promise<Conversation | undefined> =>
  tx
    .selectFrom('preparatory_conversation')
    .select(conversationColumns)
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('id', '=', id)
    .executeTakeFirst();

export async function askConversation(
  { tx, partnershipId }: Scope,
  engagementId: string,
  asked: { readonly id: string; readonly perspectiveId: string | null; readonly seatWords: string | null },
): Promise<void> {
  await tx
    .insertInto('preparatory_conversation')
    .values({
      partnership_id: partnershipId,
      id: asked.id,
      engagement_id: engagementId,
      perspective_id: asked.perspectiveId,
      seat_words: asked.seatWords,
      state: 'asked',
    })
    .execute();
}

/** @returns false when somebody has answered it already */
export async function holdConversation(
  { tx, partnershipId }: Scope,
  id: string,
  held: { readonly on: string; readonly limitsId: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('preparatory_conversation')
    .set((row) => ({ state: 'held', held_on: held.on, limits_id: held.limitsId, version: row('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns false when somebody has answered it already */
export async function declineConversation({ tx, partnershipId }: Scope, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('preparatory_conversation')
    .set((row) => ({ state: 'declined', version: row('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export const readPoints = ({ tx, partnershipId }: Scope, conversationId: string): Promise<Point[]> =>
  tx
    .selectFrom('preparatory_point')
    .select(['id', 'about', 'words', 'for_picture as forPicture'])
    .where('partnership_id', '=', partnershipId)
    .where('conversation_id', '=', conversationId)
    .orderBy('position')
    .orderBy('id')
    .execute();

/** Whether the dialogue goes on, and it cannot end before the end of this act. */
export async function goesOn({ tx, partnershipId }: Scope, engagementId: string): Promise<boolean> {
  const engagement = await tx
    .selectFrom('engagement')
    .select('state')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', engagementId)
    .forShare()
    .executeTakeFirst();
  return engagement !== undefined && !hasEnded(engagement.state);
}

/** Kept only while the talk still takes points. @returns false when it no longer does */
export async function keepPoint(
  scope: Scope,
  engagementId: string,
  conversationId: string,
  point: { readonly id: string; readonly about: PointKind; readonly words: string },
): Promise<boolean> {
  // the dialogue first and then the talk, as the end of the dialogue takes them
  if (!(await goesOn(scope, engagementId))) return false;
  const { tx, partnershipId } = scope;
  const talk = await tx
    .selectFrom('preparatory_conversation')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', conversationId)
    .where('state', '=', 'held')
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!talk) return false;
  const { last } = await tx
    .selectFrom('preparatory_point')
    .select(({ fn, lit }) => fn.coalesce(fn.max('position'), lit(0)).as('last'))
    .where('partnership_id', '=', partnershipId)
    .where('conversation_id', '=', conversationId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('preparatory_point')
    .values({
      partnership_id: partnershipId,
      id: point.id,
      conversation_id: conversationId,
      about: point.about,
      words: point.words,
      position: last + 1,
    })
    .execute();
  return true;
}

/** "Don't write that down": the words go, with the row they stood in. @returns false when they had gone already */
export async function destroyPoint({ tx, partnershipId }: Scope, conversationId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('preparatory_point')
    .where('partnership_id', '=', partnershipId)
    .where('conversation_id', '=', conversationId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** @returns false when the point has gone or was chosen before */
export async function markChosen({ tx, partnershipId }: Scope, conversationId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('preparatory_point')
    .set({ for_picture: true })
    .where('partnership_id', '=', partnershipId)
    .where('conversation_id', '=', conversationId)
    .where('id', '=', id)
    .where('for_picture', '=', false)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** What is said in preparation and was not chosen is in no other place; what was chosen stands in the picture, in its own words. */
export async function destroyPreparation(
  { tx, partnershipId }: Scope,
  engagementId: string,
  at: Date,
): Promise<number> {
  // closed first, so that a point being kept at this moment is waited for and goes with the others
  await tx
    .updateTable('preparatory_conversation')
    .set({ closed_at: at })
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('closed_at', 'is', null)
    .execute();
  const talks = tx
    .selectFrom('preparatory_conversation')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId);
  const { numDeletedRows } = await tx
    .deleteFrom('preparatory_point')
    .where('partnership_id', '=', partnershipId)
    .where('conversation_id', 'in', talks)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function countPoints({ tx, partnershipId }: Scope, engagementId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('preparatory_point')
    .innerJoin('preparatory_conversation as talk', (join) =>
      join
        .onRef('talk.partnership_id', '=', 'preparatory_point.partnership_id')
        .onRef('talk.id', '=', 'preparatory_point.conversation_id'),
    )
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('preparatory_point.partnership_id', '=', partnershipId)
    .where('talk.engagement_id', '=', engagementId)
    .executeTakeFirstOrThrow();
  return Number(n);
}
