// All of this wing's SQL about statements.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { ThreadEnd } from '../../../db/thread-links.ts';
import type { AcceptedStatement, Statement } from '../statements/statement.ts';

const columns = [
  ...(['id', 'session_id as sessionId', 'words', 'easy_words as easyWords', 'welsh_words as welshWords'] as const),
  ...(['offered_words as offeredWords', 'wants_own_words as wantsOwnWords', 'put_by as putBy', 'came'] as const),
  ...(['state', 'because', 'position', 'asked_on as askedOn', 'tier', 'version'] as const),
] as const;

const statements = ({ tx, partnershipId }: Scope) =>
  tx.selectFrom('statement').select(columns).where('partnership_id', '=', partnershipId);

/**
 * Those that this seat may see: the accepted ones in their order, then the rest in none that tells which came first. Nobody is shown
 * what was taken back.
 */
export const readStatements = (scope: Scope, sessionId: string): Promise<Statement[]> =>
  statements(scope)
    .where('session_id', '=', sessionId)
    .where('state', '<>', 'taken back')
    .orderBy('position', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute();

export const findStatement = (scope: Scope, sessionId: string, id: string): Promise<Statement | undefined> =>
  statements(scope).where('session_id', '=', sessionId).where('id', '=', id).executeTakeFirst();

export const readStatementsById = (scope: Scope, ids: readonly string[]): Promise<Statement[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : statements(scope)
        .where('id', 'in', [...ids])
        .where('state', '<>', 'taken back')
        .execute();

/** The ids of those that this person put on their own page. */
export async function readOwnStatements({ tx, partnershipId }: Scope, personId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('statement_author')
    .select('statement_id')
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .execute();
  return new Set(rows.map((row) => row.statement_id));
}

/**
 * The question by which an accepted statement was asked, as the thread names it: what is made of its answers hangs on it. Nothing for
 * any other id, whoever sends it.
 *
 * @param engagementId where only a statement of one dialogue will do
 */
export async function askedAs(
  { tx, partnershipId }: Scope,
  id: string | null,
  engagementId?: string,
): Promise<ThreadEnd | undefined> {
  if (id === null) return undefined;
  return tx
    .selectFrom('thread_link as asked')
    .innerJoin('statement as s', (join) =>
      join.onRef('s.partnership_id', '=', 'asked.partnership_id').onRef('s.id', '=', 'asked.from_id'),
    )
    .innerJoin('session', (join) =>
      join.onRef('session.partnership_id', '=', 's.partnership_id').onRef('session.id', '=', 's.session_id'),
    )
    .select(['asked.to_kind as kind', 'asked.to_id as id'])
    .where('asked.partnership_id', '=', partnershipId)
    .where('asked.to_id', '=', id)
    .where('asked.from_kind', '=', 'statement')
    .where('asked.how', '=', 'asked')
    .where('s.state', '=', 'accepted')
    .$if(engagementId !== undefined, (query) => query.where('session.engagement_id', '=', engagementId ?? ''))
    .executeTakeFirst();
}

/** What is asked, in its order. Read it after {@link markStatementsAsked} in the same act: from then on it stands still. */
export async function readAcceptedStatements(scope: Scope, sessionId: string): Promise<AcceptedStatement[]> {
  const rows = await statements(scope)
    .where('session_id', '=', sessionId)
    .where('state', '=', 'accepted')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, words, easyWords, welshWords, putBy, position, askedOn, version }) =>
    words === null || position === null
      ? []
      : [{ id, words, easyWords, welshWords, putBy, position, askedOn, version }],
  );
}

/**
 * A round asks these, from this day on: nothing of their words changes any more.
 *
 * @returns false when one of them is not accepted any more, and then the act that asks must be given up
 */
export async function markStatementsAsked(
  { tx, partnershipId }: Scope,
  ids: readonly string[],
  on: string,
): Promise<boolean> {
  if (ids.length === 0) return false;
  const { numUpdatedRows } = await tx
    .updateTable('statement')
    .set((row) => ({ asked_on: sql<string>`coalesce(asked_on, ${on}::date)`, version: row('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('id', 'in', [...ids])
    .where('state', '=', 'accepted')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === BigInt(new Set(ids).size);
}

export async function asksStatements({ tx }: Scope, sessionId: string): Promise<boolean> {
  const { rows } = await sql<{ asks: boolean }>`select thread.asks_statements(${sessionId}) as asks`.execute(tx);
  return rows[0]?.asks ?? false;
}

/** Nothing of statements is done during a dialogue. */
export async function isAnySessionOpen({ tx, partnershipId }: Scope, engagementId: string): Promise<boolean> {
  const open = await tx
    .selectFrom('session')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return open !== undefined;
}

/** `personId`: who put it on their own page; null where nobody's name is kept. */
export async function addStatement(
  { tx, partnershipId }: Scope,
  statement: Pick<Statement, 'id' | 'sessionId' | 'putBy' | 'came'> & {
    readonly words: string;
    readonly personId: string | null;
  },
): Promise<void> {
  const { id, sessionId, words, putBy, came, personId } = statement;
  await tx
    .insertInto('statement')
    .values({ partnership_id: partnershipId, id, session_id: sessionId, words, put_by: putBy, came })
    .execute();
  if (personId === null) return;
  await tx
    .insertInto('statement_author')
    .values({ partnership_id: partnershipId, statement_id: id, person_id: personId })
    .execute();
}

type Sets = Partial<
  Pick<Statement, 'words' | 'easyWords' | 'welshWords' | 'offeredWords' | 'wantsOwnWords' | 'state' | 'because'>
> & { readonly tellable?: 'no' | 'yes, and they know' };

/** @returns false when it is no longer the version decided from */
export async function changeStatement(
  scope: Scope,
  { id, sessionId }: Pick<Statement, 'id' | 'sessionId'>,
  seen: number,
  to: Sets,
): Promise<boolean> {
  const { tx, partnershipId } = scope;
  const place =
    to.state === 'accepted'
      ? { position: (await lastPosition(scope, sessionId)) + 1, tier: 'partners' as const }
      : to.state === undefined
        ? {}
        : { position: null, tier: 'room' as const };
  const { numUpdatedRows } = await tx
    .updateTable('statement')
    .set({
      ...place,
      ...(to.words !== undefined && { words: to.words }),
      ...(to.easyWords !== undefined && { easy_words: to.easyWords }),
      ...(to.welshWords !== undefined && { welsh_words: to.welshWords }),
      ...(to.offeredWords !== undefined && { offered_words: to.offeredWords }),
      ...(to.wantsOwnWords !== undefined && { wants_own_words: to.wantsOwnWords }),
      ...(to.state !== undefined && { state: to.state }),
      ...(to.because !== undefined && { because: to.because }),
      ...(to.tellable !== undefined && { tellable: to.tellable }),
      version: seen + 1,
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

const lastPosition = async ({ tx, partnershipId }: Scope, sessionId: string): Promise<number> =>
  (
    await tx
      .selectFrom('statement')
      .select(({ fn }) => fn.max('position').as('last'))
      .where('partnership_id', '=', partnershipId)
      .where('session_id', '=', sessionId)
      .executeTakeFirst()
  )?.last ?? 0;

/** The words go, and so does who put them. @returns false when they had gone already */
export async function takeStatementBack({ tx, partnershipId }: Scope, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('statement')
    .set((row) => ({
      ...{ words: null, easy_words: null, welsh_words: null, offered_words: null, because: null },
      ...{ state: 'taken back' as const, tier: 'room' as const, position: null, version: row('version', '+', 1) },
    }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '<>', 'taken back')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** In this order from now on, from the first. */
export async function orderStatements({ tx, partnershipId }: Scope, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await tx
      .updateTable('statement')
      .set({ position: index + 1 })
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', id)
      .where('state', '=', 'accepted')
      .execute();
}

/** What both leads decide on, shown to them while they do. */
export async function findStatementToDecide(
  { tx }: Scope,
  decisionId: string,
): Promise<(Pick<Statement, 'words' | 'askedOn' | 'version'> & { readonly state: string }) | undefined> {
  const { rows } = await sql<{ words: string | null; state: string; askedOn: string | null; version: number }>`
    select words, state, asked_on as "askedOn", version from thread.statement_to_decide(${decisionId})`.execute(tx);
  return rows[0];
}

/** @returns false when it changed meanwhile, or was asked */
export async function refuseByBoth({ tx }: Scope, decisionId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select thread.refuse_by_both(${decisionId}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

export interface Waiting {
  readonly engagementSlug: string;
  readonly sessionSlug: string;
  readonly sessionTitle: string;
  readonly count: number;
}
/** By session: what a facilitator has yet to weigh; or, of one person's own, what has other words that wait for their yes or no. */
export async function readWaitingStatements({ tx, partnershipId }: Scope, ofPerson: string | null): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select e.slug as "engagementSlug", s.slug as "sessionSlug", s.title as "sessionTitle", count(*)::int as count
      from statement t
      join session s on s.partnership_id = t.partnership_id and s.id = t.session_id
      join engagement e on e.partnership_id = s.partnership_id and e.id = s.engagement_id
     where t.partnership_id = ${partnershipId} and t.state = 'put' and s.state <> 'stopped'
       and case when ${ofPerson}::uuid is null then t.offered_words is null
           else t.offered_words is not null and exists (select from statement_author a
             where a.partnership_id = t.partnership_id and a.statement_id = t.id and a.person_id = ${ofPerson}) end
     group by e.slug, s.slug, s.title, s.id order by s.id`.execute(tx);
  return rows;
}
