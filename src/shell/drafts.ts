// "Keep this and finish later": what someone typed, under their own handle alone, with an id in the URL.
import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/database.ts';
import { inHandle, inReadHandle } from '../db/handle.ts';
import { newId } from '../db/id.ts';
import type { Tables } from '../db/tables.ts';

export interface Draft {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly body: Record<string, unknown>;
  readonly keptAt: Date;
}
interface Keeper {
  readonly handle: Buffer;
  readonly partnershipId: string;
  readonly personId: string;
}
/** Drafts live at least 20 hours; this keeps them over a weekend. */
export const draftHours = 72;

const notKept = new Set(['csrf', 'keep', 'draft']);

export async function keepDraft(
  db: Database,
  keeper: Keeper,
  draft: Omit<Draft, 'id' | 'keptAt'>,
  now: Date,
  from?: string,
): Promise<string> {
  const body = Object.fromEntries(Object.entries(draft.body).filter(([name]) => !notKept.has(name)));
  return inHandle(db, keeper.handle, async (tx) => {
    await oneAtATime(tx, keeper);
    const id =
      (from && (await ownDraft(tx, keeper, from, draft.path))) ??
      (await sameDraft(tx, keeper, draft.path, body)) ??
      newId();
    await tx
      .insertInto('draft')
      .values({
        partnership_id: keeper.partnershipId,
        id,
        person_id: keeper.personId,
        path: draft.path,
        title: draft.title,
        body: JSON.stringify(body),
        kept_at: now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['partnership_id', 'id'])
          .doUpdateSet({ body: JSON.stringify(body), kept_at: now })
          .where('draft.person_id', '=', keeper.personId),
      )
      .execute();
    return id;
  });
}

/** Two that are kept at once wait for each other, so that a form kept twice is one draft. */
async function oneAtATime(tx: Transaction<Tables>, { personId }: Keeper): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${personId}, 0))`.execute(tx);
}

async function sameDraft(
  tx: Transaction<Tables>,
  { partnershipId, personId }: Keeper,
  path: string,
  body: Record<string, unknown>,
): Promise<string | undefined> {
  const found = await tx
    .selectFrom('draft')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .where('path', '=', path)
    .where('body', '=', JSON.stringify(body))
    .executeTakeFirst();
  return found?.id;
}

/** An address with someone's draft in it may be handed on: whoever else types there keeps a draft of their own. */
async function ownDraft(
  tx: Transaction<Tables>,
  { partnershipId, personId }: Keeper,
  id: string,
  path: string,
): Promise<string | undefined> {
  const found = await tx
    .selectFrom('draft')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('path', '=', path)
    .executeTakeFirst();
  return found?.id;
}

export async function findDraft(db: Database, keeper: Keeper, id: string): Promise<Draft | undefined> {
  const drafts = await inReadHandle(db, keeper.handle, (tx) => readDrafts(tx, keeper));
  return drafts.find((draft) => draft.id === id);
}

type Owner = Omit<Keeper, 'handle'>;

export async function readDrafts(tx: Transaction<Tables>, { partnershipId, personId }: Owner): Promise<Draft[]> {
  const rows = await tx
    .selectFrom('draft')
    .select(['id', 'path', 'title', 'body', 'kept_at'])
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .orderBy('kept_at', 'desc')
    .execute();
  // a draft's body is what a form sent: names to strings or lists of strings
  return rows.map((row) => ({
    id: row.id,
    path: row.path,
    title: row.title,
    body: row.body as Record<string, unknown>,
    keptAt: row.kept_at,
  }));
}
