// Links to answer by. Nothing here can look which are left: it makes them, uses one up, and takes all of them back.
import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Tables } from '../../../db/tables.ts';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** @returns false when the round is not open, or does not ask this view */
export async function makeAnswerLinks(
  { tx }: Scope,
  roundId: string,
  perspectiveId: string,
  tokens: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`
    select thread.make_answer_links(${roundId}, ${perspectiveId}, ${tokens.map(hashOf)}::bytea[]) as made`.execute(tx);
  return rows[0]?.made ?? false;
}

export async function withdrawAnswerLinks({ tx }: Scope, roundId: string): Promise<void> {
  await sql`select thread.withdraw_answer_links(${roundId})`.execute(tx);
}

export interface Linked {
  readonly partnershipId: string;
  readonly roundSlug: string;
  readonly perspectiveId: string;
}
/** What a token opens, of a round that is open. Asked without a handle. */
export async function findAnswerLink(tx: Transaction<Tables>, token: string): Promise<Linked | undefined> {
  const { rows } = await sql<Linked>`
    select partnership_id as "partnershipId", round_slug as "roundSlug", perspective_id as "perspectiveId"
      from thread.find_answer_link(${hashOf(token)})`.execute(tx);
  return rows[0];
}

/** Whether everything of this partnership is made up, which every page says. */
export const isMadeUp = async ({ tx, partnershipId }: Scope): Promise<boolean> =>
  (await tx.selectFrom('partnership').select('fictional').where('id', '=', partnershipId).executeTakeFirst())
    ?.fictional ?? false;

/** @returns false when somebody used it first */
export async function useAnswerLink({ tx }: Scope, token: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select thread.use_answer_link(${hashOf(token)}) as used`.execute(tx);
  return rows[0]?.used ?? false;
}
