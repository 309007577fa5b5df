// The thread: what was made out of what. Making something out of something always writes the link, in the same transaction.
import type { Scope } from './scope.ts';

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

/** All links within reach of one end, forwards ("what became of it") or backwards ("where it came from"), nearest first. */
export async function followThread(
  { tx, partnershipId }: Scope,
  start: string,
  direction: 'forwards' | 'backwards',
): Promise<ThreadLink[]> {
  const found: ThreadLink[] = [];
  const seen = new Set([start]);
  let edge = [start];
  while (edge.length > 0) {
    const rows = await tx
      .selectFrom('thread_link')
      .select(['from_kind', 'from_id', 'to_kind', 'to_id', 'how'])
      .where('partnership_id', '=', partnershipId)
      .where(direction === 'forwards' ? 'from_id' : 'to_id', 'in', edge)
      .orderBy('made_at')
      .execute();
    for (const row of rows)
      found.push({
        from: { kind: row.from_kind, id: row.from_id },
        to: { kind: row.to_kind, id: row.to_id },
        how: row.how,
      });
    const next = rows.map((row) => (direction === 'forwards' ? row.to_id : row.from_id));
    edge = [...new Set(next)].filter((id) => !seen.has(id));
    for (const id of edge) seen.add(id);
  }
  return found;
}
