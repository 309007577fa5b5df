// Keeps the rows of a data file, all or none, under one handle.
import type { Insertable, InsertQueryBuilder, Updateable } from 'kysely';
import type { Scope } from '../../db/scope.ts';
import type { Tables } from '../../db/tables.ts';
import type { Frozen } from './frozen.ts';
import type { Insert } from './insert.ts';

export async function keepRows({ tx, partnershipId }: Scope, inserts: readonly Insert[]): Promise<void> {
  for (const { table, row } of inserts) {
    const values = table === 'partnership' ? row : { ...row, partnership_id: partnershipId };
    // the union of all tables' inserts; each row was typed by its own table when it was put
    const into = tx.insertInto(table) as InsertQueryBuilder<Tables, keyof Tables, unknown>;
    await into.values(values as Insertable<Tables[keyof Tables]>).execute();
  }
}

/** In the example an account has its person's id. */
export async function giveAccounts({ tx, partnershipId }: Scope, personIds: readonly string[]): Promise<void> {
  for (const id of personIds)
    await tx
      .updateTable('person')
      .set({ account_id: id })
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', id)
      .execute();
}

/** It is in force when its signatures stand, and what became of it after that is told in order. */
export async function settleVersion(
  { tx, partnershipId }: Scope,
  settled: Pick<Frozen, 'id' | 'state' | 'inForceOn' | 'endedOn' | 'because'>,
): Promise<void> {
  const version = (values: Updateable<Tables['agreement_version']>) =>
    tx
      .updateTable('agreement_version')
      .set(values)
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', settled.id)
      .execute();
  const { state, inForceOn, endedOn, because } = settled;
  if (inForceOn !== null) await version({ state: 'in force', in_force_on: inForceOn });
  if (state === 'opened again') await version({ state, because });
  if (state === 'replaced' || state === 'ended') await version({ state, ended_on: endedOn, because });
}
