// Referrals. The database shows each to those who ask and those who are asked.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import { openStates, type Referral } from '../references/referral.ts';

const columns = [
  ...(['f.id', 'f.number', 'f.reference_id as referenceId', 'f.from_id as fromId', 'f.to_id as toId'] as const),
  ...([
    'f.service_id as serviceId',
    'f.asks',
    'f.state',
    'f.because',
    'f.ready_on as readyOn',
    'f.sent_on as sentOn',
  ] as const),
  ...([
    'f.sent_by as sentBy',
    'f.received_on as receivedOn',
    'f.decided_on as decidedOn',
    'f.decided_by as decidedBy',
  ] as const),
  'f.version',
] as const;

const seenBy = (seen: readonly string[]) =>
  sql<boolean>`(f.from_id = any(${seen}::uuid[]) or f.to_id = any(${seen}::uuid[]))`;

const referrals = ({ tx, partnershipId }: Scope, seen: readonly string[]) =>
  tx.selectFrom('referral as f').select(columns).where('f.partnership_id', '=', partnershipId).where(seenBy(seen));

export const findReferral = (scope: Scope, number: number, seen: readonly string[]): Promise<Referral | undefined> =>
  referrals(scope, seen).where('f.number', '=', number).executeTakeFirst();

/** Of one person, the latest first. */
export const referralsOf = (scope: Scope, referenceId: string, seen: readonly string[]): Promise<Referral[]> =>
  referrals(scope, seen).where('f.reference_id', '=', referenceId).orderBy('f.number', 'desc').execute();

export interface ListedReferral extends Referral {
  /** Null when the reader does not see the person any more. */
  readonly reference: string | null;
}
/** Asked of these providers or by them: those that are open first, of them those without an answer and then the oldest; then the latest that ended. */
export async function listReferrals(
  scope: Scope,
  {
    which,
    providers,
    seen,
    size,
    before,
  }: {
    readonly which: 'asked of us' | 'asked by us';
    readonly providers: readonly string[];
    readonly seen: readonly string[];
    readonly size: number;
    /** Only those with a lower number, of those that ended. */
    readonly before: number | null;
  },
): Promise<{ open: ListedReferral[]; ended: ListedReferral[] }> {
  const side = which === 'asked of us' ? 'f.to_id' : 'f.from_id';
  const of = () =>
    referrals(scope, seen)
      .leftJoin('person_reference as r', (on) =>
        on
          .onRef('r.partnership_id', '=', 'f.partnership_id')
          .onRef('r.id', '=', 'f.reference_id')
          .on(sql<boolean>`r.open_to && ${seen}::uuid[]`),
      )
      .select('r.number as reference')
      .where(sql<boolean>`${sql.ref(side)} = any(${providers}::uuid[])`);
  const open =
    before === null
      ? await of()
          .where('f.state', 'in', openStates)
          .orderBy(sql`f.state in ('sent', 'received')`, 'desc')
          .orderBy('f.number')
          .limit(200)
          .execute()
      : [];
  const ended = await of()
    .where('f.state', 'not in', openStates)
    .$if(before !== null, (query) => query.where('f.number', '<', before ?? 0))
    .orderBy('f.number', 'desc')
    .limit(size)
    .execute();
  return { open, ended };
}

export async function addReferral(
  { tx, partnershipId }: Scope,
  one: Pick<Referral, 'id' | 'number' | 'referenceId' | 'fromId' | 'toId' | 'serviceId' | 'asks' | 'sentOn'> & {
    readonly sentBy: string;
  },
): Promise<void> {
  await tx
    .insertInto('referral')
    .values({
      ...{ partnership_id: partnershipId, id: one.id, number: one.number, reference_id: one.referenceId },
      ...{ from_id: one.fromId, to_id: one.toId, service_id: one.serviceId, asks: one.asks },
      ...{ state: 'sent', sent_on: one.sentOn, sent_by: one.sentBy },
    })
    .execute();
}

/** Only while it is still as it was decided from. */
export async function moveReferral(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<Referral, 'id' | 'version'>,
  to: Pick<Referral, 'state' | 'because' | 'readyOn' | 'receivedOn' | 'decidedOn' | 'decidedBy'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('referral')
    .set({
      ...{ state: to.state, because: to.because, ready_on: to.readyOn, received_on: to.receivedOn },
      ...{ decided_on: to.decidedOn, decided_by: to.decidedBy, version: version + 1 },
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The same is asked of the same provider already, and not answered. */
export async function isAsked(
  { tx, partnershipId }: Scope,
  one: Pick<Referral, 'referenceId' | 'toId' | 'asks'>,
): Promise<boolean> {
  const row = await tx
    .selectFrom('referral')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('reference_id', '=', one.referenceId)
    .where('to_id', '=', one.toId)
    .where('asks', '=', one.asks)
    .where('state', 'in', openStates)
    .executeTakeFirst();
  return row !== undefined;
}

/** What waits for an answer of these providers: how many, and the oldest of them. */
export async function readUnanswered(
  scope: Scope,
  { own, today, most }: { readonly own: readonly string[]; readonly today: string; readonly most: number },
): Promise<{ count: number; oldest: Referral[] }> {
  const waiting = () =>
    referrals(scope, own)
      .where(sql<boolean>`f.to_id = any(${own}::uuid[])`)
      .where((eb) =>
        eb.or([
          eb('f.state', 'in', ['sent', 'received']),
          eb.and([eb('f.state', '=', 'not ready'), eb('f.ready_on', '<=', today)]),
        ]),
      );
  const { count } = await waiting()
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return { count, oldest: await waiting().orderBy('f.number').limit(most).execute() };
}

/** Who did the last thing with it, as they are shown; null when the reader is not to know. */
export async function readDecider({ tx, partnershipId }: Scope, id: string): Promise<string | null> {
  const { rows } = await sql<{ by: string | null }>`
    select coalesce(
      (select p.shown_as from thread.reference_change c join thread.person p on p.partnership_id = c.partnership_id and p.id = c.person_id
        where c.partnership_id = ${partnershipId} and c.referral_id = ${id} and c.what <> 'asked' order by c.at desc, c.id desc limit 1),
      (select p.shown_as from thread.referral f join thread.person p on p.partnership_id = f.partnership_id and p.id = f.decided_by
        where f.partnership_id = ${partnershipId} and f.id = ${id})) as by`.execute(tx);
  return rows[0]?.by ?? null;
}
