// Keeps the rows of a data file, all or none, under one handle.
import { type Insertable, type InsertQueryBuilder, sql, type Updateable } from 'kysely';
import type { Scope } from '../../db/scope.ts';
import type { Tables } from '../../db/tables.ts';
import type { Frozen } from './frozen.ts';
import type { Insert } from './insert.ts';

/** As many rows as one statement takes: it has 65,535 places for values at most. */
const rowsAtOnce = 500;

/** In their order; neighbours of one table that have the same columns go together. */
export async function keepRows({ tx, partnershipId }: Scope, inserts: readonly Insert[]): Promise<void> {
  for (const { table, rows } of runsOf(inserts)) {
    const values = rows.map((row) => (table === 'partnership' ? row : { ...row, partnership_id: partnershipId }));
    // the union of all tables' inserts; each row was typed by its own table when it was put
    const into = tx.insertInto(table) as InsertQueryBuilder<Tables, keyof Tables, unknown>;
    await into.values(values as Insertable<Tables[keyof Tables]>[]).execute();
  }
}

function runsOf(inserts: readonly Insert[]): { table: Insert['table']; rows: Insert['row'][] }[] {
  const runs: { table: Insert['table']; columns: string; rows: Insert['row'][] }[] = [];
  for (const { table, row } of inserts) {
    const columns = Object.keys(row).join();
    const last = runs.at(-1);
    if (last?.table === table && last.columns === columns && last.rows.length < rowsAtOnce) last.rows.push(row);
    else runs.push({ table, columns, rows: [row] });
  }
  return runs;
}

/** The next number that is said aloud comes after those of the file. */
export async function settleNumbers({ tx, partnershipId }: Scope): Promise<void> {
  for (const counted of ['handover', 'referral'] as const)
    await sql`insert into last_number (partnership_id, of, last)
              select partnership_id, ${counted}, max(number) from ${sql.table(counted)} where partnership_id = ${partnershipId} group by 1
              on conflict (partnership_id, of) do update set last = greatest(last_number.last, excluded.last)`.execute(
      tx,
    );
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
