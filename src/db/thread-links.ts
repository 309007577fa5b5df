// The thread: what was made out of what. Making something out of something always writes the link, in the same transaction.
import { type Selectable, sql } from 'kysely';
import type { Scope } from './scope.ts';
import type { Tables } from './tables.ts';

export interface ThreadEnd {
  readonly kind: string;
  readonly id: string;
}
export interface ThreadLink {
  readonly from: ThreadEnd;
  readonly to: ThreadEnd;
  readonly how: string;
}

export async function linkThread(
  { tx, partnershipId }: Scope,
  from: ThreadEnd,
  to: ThreadEnd,
  how: string,
): Promise<void> {
  await tx
    .insertInto('thread_link')
    .values({
      partnership_id: partnershipId,
      from_kind: from.kind,
      from_id: from.id,
      to_kind: to.kind,
      to_id: to.id,
      how,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function unlinkThread({ tx, partnershipId }: Scope, fromId: string, toId: string): Promise<void> {
  await tx
    .deleteFrom('thread_link')
    .where('partnership_id', '=', partnershipId)
    .where('from_id', '=', fromId)
    .where('to_id', '=', toId)
    .execute();
}

/**
 * All links within reach of one end or several, forwards ("what became of it") or backwards ("where it came from"), nearest first. A circle, which
 * nobody should have made, is gone round once.
 *
 * @param most no more links than these, the nearest of them
 */
export async function followThread(
  { tx, partnershipId }: Scope,
  start: string | readonly string[],
  direction: 'forwards' | 'backwards',
  most = 100_000,
): Promise<ThreadLink[]> {
  const starts = typeof start === 'string' ? [start] : [...start];
  const [near, far] = direction === 'forwards' ? (['from_id', 'to_id'] as const) : (['to_id', 'from_id'] as const);
  const { rows } = await sql<Row>`
    with recursive reached (from_kind, from_id, to_kind, to_id, how, made_at) as (
      select from_kind, from_id, to_kind, to_id, how, made_at from thread_link
       where partnership_id = ${partnershipId} and ${sql.ref(near)} = any(${starts}::uuid[])
      union
      select link.from_kind, link.from_id, link.to_kind, link.to_id, link.how, link.made_at
        from reached join thread_link link on link.partnership_id = ${partnershipId} and link.${sql.ref(near)} = reached.${sql.ref(far)}
    )
    select * from reached limit ${most}`.execute(tx);
  return nearestFirst(rows, starts, near, far).map((row) => ({
    from: { kind: row.from_kind, id: row.from_id },
    to: { kind: row.to_kind, id: row.to_id },
    how: row.how,
  }));
}

type Row = Pick<Selectable<Tables['thread_link']>, 'from_kind' | 'from_id' | 'to_kind' | 'to_id' | 'how' | 'made_at'>;

/** Step by step, and within a step in the order in which they were made. */
function nearestFirst(
  rows: readonly Row[],
  starts: readonly string[],
  near: 'from_id' | 'to_id',
  far: 'from_id' | 'to_id',
): Row[] {
  const byEnd = Map.groupBy(
    rows.toSorted((a, b) => a.made_at.getTime() - b.made_at.getTime()),
    (row) => row[near],
  );
  const found: Row[] = [];
  const seen = new Set(starts);
  for (let edge = [...starts]; edge.length > 0; ) {
    const step = edge.flatMap((id) => byEnd.get(id) ?? []);
    found.push(...step);
    edge = [...new Set(step.map((row) => row[far]))].filter((id) => !seen.has(id));
    for (const id of edge) seen.add(id);
  }
  return found;
}
