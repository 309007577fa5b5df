// All of this wing's SQL about telling back, and about mail that does it.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { CannotTell, HowTold } from '../answers/put.ts';

export interface Telling {
  readonly id: string;
  readonly itemId: string;
  readonly feedbackId: string;
  readonly answerId: string | null;
  readonly changeId: string | null;
  readonly how: HowTold | null;
  readonly notBecause: CannotTell | null;
  readonly toldOn: string;
}
export interface NewTelling extends Telling {
  /** Null: they said so themselves, or a mail went out. */
  readonly recordedBy: string | null;
}
export async function addTelling({ tx, partnershipId }: Scope, one: NewTelling): Promise<void> {
  await tx
    .insertInto('telling_back')
    .values({
      partnership_id: partnershipId,
      id: one.id,
      item_id: one.itemId,
      feedback_id: one.feedbackId,
      answer_id: one.answerId,
      change_id: one.changeId,
      how: one.how,
      not_because: one.notBecause,
      told_on: one.toldOn,
      recorded_by: one.recordedBy,
    })
    .execute();
}
/** As far as this seat may see them: its own, or as a facilitator all. */
export async function readTellings({ tx, partnershipId }: Scope, itemIds: readonly string[]): Promise<Telling[]> {
  if (itemIds.length === 0) return [];
  return tx
    .selectFrom('telling_back')
    .select([
      'id',
      'item_id as itemId',
      'feedback_id as feedbackId',
      'answer_id as answerId',
      'change_id as changeId',
      'how',
      'not_because as notBecause',
      'told_on as toldOn',
    ])
    .where('partnership_id', '=', partnershipId)
    .where('item_id', 'in', [...itemIds])
    .orderBy('told_on')
    .orderBy('id')
    .execute();
}

/** Counts alone, for whoever may not know who they are. */
export async function readToldCounts(
  { tx }: Scope,
  itemId: string,
): Promise<{ behind: number; told: number; cannot: number }> {
  const { rows } = await sql<{ behind: number; told: number; cannot: number }>`
    select behind, told, cannot from thread.told_counts(${itemId})`.execute(tx);
  return rows[0] ?? { behind: 0, told: 0, cannot: 0 };
}

/** Items that were answered or changed, and whose people have not all been told: the oldest answer first. */
export async function readToTell(
  { tx, partnershipId }: Scope,
  what: 'answers' | 'changes',
  most: number,
): Promise<{ id: string; words: string | null; answeredOn: string | null }[]> {
  return tx
    .selectFrom('put_item')
    .select(['id', 'words', 'answered_on as answeredOn'])
    .where('partnership_id', '=', partnershipId)
    .where(
      what === 'answers'
        ? sql<boolean>`(state = 'answered' and told_on is null)`
        : sql<boolean>`(state in ('answered', 'ended') and told_on is not null and change is not null and change_told_on is null)`,
    )
    .orderBy('answered_on')
    .limit(most)
    .execute();
}

export async function beginMail(
  { tx, partnershipId }: Scope,
  mail: { id: string; itemId: string; feedbackId: string; tokenHash: Buffer; at: Date },
): Promise<void> {
  await tx
    .insertInto('told_mail')
    .values({
      partnership_id: partnershipId,
      id: mail.id,
      item_id: mail.itemId,
      feedback_id: mail.feedbackId,
      token_hash: mail.tokenHash,
      state: 'sending',
      sent_at: mail.at,
    })
    .execute();
}
export async function mailSent({ tx, partnershipId }: Scope, id: string, tellingId: string): Promise<void> {
  await tx
    .updateTable('told_mail')
    .set({ state: 'sent', telling_id: tellingId })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute();
}
export interface ToldMail {
  readonly id: string;
  readonly itemId: string;
  readonly feedbackId: string;
  readonly tellingId: string | null;
  readonly state: 'sending' | 'sent' | 'came back';
}
const mails = ({ tx, partnershipId }: Scope) =>
  tx
    .selectFrom('told_mail')
    .select(['id', 'item_id as itemId', 'feedback_id as feedbackId', 'telling_id as tellingId', 'state'])
    .where('partnership_id', '=', partnershipId);
export const findMailByToken = (scope: Scope, tokenHash: Buffer): Promise<ToldMail | undefined> =>
  mails(scope).where('token_hash', '=', tokenHash).executeTakeFirst();
/** Mail that came back, and nobody has found another way yet. */
export const readCameBack = (scope: Scope): Promise<ToldMail[]> =>
  mails(scope).where('is_open', '=', true).orderBy('id').execute();

/** @returns false when it was known before */
export async function mailCameBack(
  { tx, partnershipId }: Scope,
  mail: ToldMail,
  { at, status }: { readonly at: Date; readonly status: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('told_mail')
    .set({ state: 'came back', came_back_at: at, status, is_open: true })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', mail.id)
    .where('state', '<>', 'came back')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  if (mail.tellingId)
    await tx
      .updateTable('telling_back')
      .set({ how: null, not_because: 'e-mail came back' })
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', mail.tellingId)
      .where('how', '=', 'e-mail')
      .execute();
  return true;
}
/** Another way was found, or there is none. */
export async function settleMail({ tx, partnershipId }: Scope, itemId: string, feedbackId: string): Promise<void> {
  await tx
    .updateTable('told_mail')
    .set({ is_open: false })
    .where('partnership_id', '=', partnershipId)
    .where('item_id', '=', itemId)
    .where('feedback_id', '=', feedbackId)
    .where('is_open', '=', true)
    .execute();
}
