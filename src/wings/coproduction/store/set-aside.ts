// What somebody told and both leads decide on: shown to them while they decide, and set aside by their two yeses.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';

export async function findToldToDecide(
  { tx }: Scope,
  decisionId: string,
): Promise<{ words: string | null; state: string; version: number } | undefined> {
  const { rows } = await sql<{ words: string | null; state: string; version: number }>`
    select words, state, version from thread.told_to_decide(${decisionId})`.execute(tx);
  return rows[0];
}

/** @returns false when it changed meanwhile, or was put to a partner */
export async function setAsideByBoth({ tx }: Scope, decisionId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select thread.set_aside_by_both(${decisionId}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
