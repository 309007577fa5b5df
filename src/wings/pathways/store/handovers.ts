// Handovers. The database shows each to those who hand over and those it is handed to; what is asked here says so as well.
import { sql, type Updateable } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { HandoverTable } from '../../../db/tables.ts';
import type { Check, Handover, HandoverChange } from '../handover.ts';
import type { Rise, RiseWhy } from '../handover-rises.ts';

const columns = [
  ...(['id', 'number', 'reference_id as referenceId', 'kind', 'from_id as fromId', 'to_id as toId'] as const),
  ...([
    'to_outside_id as toOutsideId',
    'area',
    'state',
    'planned_on as plannedOn',
    'sent_on as sentOn',
    'sent_at as sentAt',
  ] as const),
  ...([
    'acknowledged_on as acknowledgedOn',
    'accepted_on as acceptedOn',
    'worker_id as workerId',
    'worker_words as workerWords',
  ] as const),
  ...(['appointment_on as appointmentOn', 'appointment_at as appointmentAt', 'attended_on as attendedOn'] as const),
  ...(['started_on as startedOn', 'ended_on as endedOn', 'because_kind as becauseKind'] as const),
  ...(['expected_release_on as expectedReleaseOn', 'release_unknown_because as releaseUnknownBecause'] as const),
  ...([
    'released_on as releasedOn',
    'short_notice as shortNotice',
    'lost_contact_on as lostContactOn',
    'version',
  ] as const),
  ...(['answer_within_days as answerWithinDays', 'sent_by as sentBy', 'sent_how as sentHow'] as const),
  ...(['last_word_on as lastWordOn', 'due_on as dueOn'] as const),
] as const;

const seenBy = (seen: readonly string[]) =>
  sql<boolean>`(from_id = any(${seen}::uuid[]) or (to_id = any(${seen}::uuid[]) and state <> 'planned'))`;

const handovers = ({ tx, partnershipId }: Scope, seen: readonly string[]) =>
  tx.selectFrom('handover').select(columns).where('partnership_id', '=', partnershipId).where(seenBy(seen));

export const findHandover = (scope: Scope, number: number, seen: readonly string[]): Promise<Handover | undefined> =>
  handovers(scope, seen).where('number', '=', number).executeTakeFirst();

/** Of one person, the latest first. */
export const handoversOf = (scope: Scope, referenceId: string, seen: readonly string[]): Promise<Handover[]> =>
  handovers(scope, seen).where('reference_id', '=', referenceId).orderBy('number', 'desc').execute();

export async function addHandover({ tx, partnershipId }: Scope, one: NewHandover): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('handover')
    .values({
      ...{ partnership_id: partnershipId, id: one.id, number: one.number, reference_id: one.referenceId },
      ...{ kind: one.kind, from_id: one.fromId, to_id: one.toId, to_outside_id: one.toOutsideId, area: one.area },
      ...{ state: 'planned', planned_on: one.plannedOn, expected_release_on: one.expectedReleaseOn },
      ...{ release_unknown_because: one.releaseUnknownBecause, released_on: one.releasedOn },
    })
    // one handover of a person at a time: whoever comes second adds none
    .onConflict((open) => open.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
export type NewHandover = Pick<
  Handover,
  | 'id'
  | 'number'
  | 'referenceId'
  | 'kind'
  | 'fromId'
  | 'toId'
  | 'toOutsideId'
  | 'area'
  | 'plannedOn'
  | 'expectedReleaseOn'
  | 'releaseUnknownBecause'
  | 'releasedOn'
>;

const columnOf = {
  ...{
    toId: 'to_id',
    toOutsideId: 'to_outside_id',
    area: 'area',
    state: 'state',
    sentOn: 'sent_on',
    sentAt: 'sent_at',
  },
  ...{ sentBy: 'sent_by', sentHow: 'sent_how', acknowledgedOn: 'acknowledged_on', acceptedOn: 'accepted_on' },
  ...{ workerId: 'worker_id', workerWords: 'worker_words', appointmentOn: 'appointment_on' },
  ...{ appointmentAt: 'appointment_at', attendedOn: 'attended_on', startedOn: 'started_on', endedOn: 'ended_on' },
  ...{ becauseKind: 'because_kind', expectedReleaseOn: 'expected_release_on', releasedOn: 'released_on' },
  ...{ releaseUnknownBecause: 'release_unknown_because', shortNotice: 'short_notice' },
  ...{ lostContactOn: 'lost_contact_on', answerWithinDays: 'answer_within_days', lastWordOn: 'last_word_on' },
} as const;
export type HandoverMove = Partial<Pick<Handover, keyof typeof columnOf>>;

/** Only while it is still as it was decided from. */
export async function moveHandover(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<Handover, 'id' | 'version'>,
  move: HandoverMove,
): Promise<boolean> {
  // the keys of a move are those of columnOf, and each value is of its column's type
  const set = Object.fromEntries(
    Object.entries(move).map(([key, value]) => [columnOf[key as keyof HandoverMove], value]),
  ) as Updateable<HandoverTable>;
  const { numUpdatedRows } = await tx
    .updateTable('handover')
    .set({ ...set, version: version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Before the move that it is of: afterwards whoever changed it may not see the person any more. */
export async function keepChange(
  { tx, partnershipId }: Scope,
  { id: handoverId, referenceId, version }: Pick<Handover, 'id' | 'referenceId' | 'version'>,
  change: HandoverChange & { readonly id: string },
): Promise<void> {
  const { id, what, from, to, because, changedOn, changedBy } = change;
  await tx
    .insertInto('handover_change')
    .values({
      ...{ partnership_id: partnershipId, id, handover_id: handoverId, reference_id: referenceId, what, because },
      ...{ from_words: from, to_words: to, version: version + 1, changed_on: changedOn, changed_by: changedBy },
    })
    .execute();
}

/** The latest first; none for whoever does not see the person. */
export const readChanges = ({ tx, partnershipId }: Scope, handoverId: string): Promise<HandoverChange[]> =>
  tx
    .selectFrom('handover_change')
    .select(['what', 'from_words as from', 'to_words as to', 'because'])
    .select(['changed_on as changedOn', 'changed_by as changedBy'])
    .where('partnership_id', '=', partnershipId)
    .where('handover_id', '=', handoverId)
    .orderBy('version', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const readChecks = (
  { tx, partnershipId }: Scope,
  handoverIds: readonly string[],
): Promise<(Check & { readonly handoverId: string })[]> =>
  tx
    .selectFrom('handover_check')
    .select(['handover_id as handoverId', 'asks', 'answer', 'answered_on as answeredOn', 'answered_by as answeredBy'])
    .where('partnership_id', '=', partnershipId)
    .where('handover_id', '=', sql<string>`any(${handoverIds}::uuid[])`)
    .execute();

export async function keepCheck(
  { tx, partnershipId }: Scope,
  { id: handoverId, referenceId }: Pick<Handover, 'id' | 'referenceId'>,
  { asks, answer, answeredOn, answeredBy }: Check,
): Promise<void> {
  const said = { answer, answered_on: answeredOn, answered_by: answeredBy };
  await tx
    .insertInto('handover_check')
    .values({ partnership_id: partnershipId, handover_id: handoverId, reference_id: referenceId, asks, ...said })
    .onConflict((same) => same.columns(['partnership_id', 'handover_id', 'asks']).doUpdateSet(said))
    .execute();
}

export const filters = ['to send', 'to answer', 'late', 'no worker', 'nobody next', 'ended'] as const;
export type Filter = (typeof filters)[number];
export interface Wanted {
  /** The providers whose people the reader may see. */
  readonly seen: readonly string[];
  /** Those for whom the reader works. */
  readonly own: readonly string[];
  readonly filter: Filter | null;
  /** The providers at one place; null for all places. */
  readonly at: readonly string[] | null;
  readonly today: string;
  readonly from: number;
  readonly most: number;
}

/** What is due or late first; of those that ended the last. */
export async function listHandovers(scope: Scope, wanted: Wanted): Promise<Handover[]> {
  const { own, filter, at, today } = wanted;
  const ids = (list: readonly string[]) => sql<string>`any(${list}::uuid[])`;
  let query = handovers(scope, wanted.seen);
  const hasEnded = filter === 'ended' || filter === 'nobody next';
  query = query.where('ended_on', hasEnded ? 'is not' : 'is', null);
  if (filter === 'to send') query = query.where('from_id', '=', ids(own)).where('state', '=', 'planned');
  if (filter === 'to answer')
    query = query.where('to_id', '=', ids(own)).where('state', 'in', ['sent', 'acknowledged']);
  if (filter === 'late') query = query.where('due_on', '<', today);
  if (filter === 'no worker')
    query = query.where('worker_id', 'is', null).where('worker_words', 'is', null).where('state', '<>', 'planned');
  if (filter === 'nobody next')
    query = query.where(leftNobodyAsked(today)).where(
      sql<boolean>`exists (select from thread.person_reference r where r.partnership_id = handover.partnership_id
        and r.id = handover.reference_id and r.open_to && ${wanted.seen}::uuid[] and r.wants_help and r.died_on is null)`,
    );
  if (at) query = query.where((its) => its.or([its('from_id', '=', ids(at)), its('to_id', '=', ids(at))]));
  const ordered = hasEnded
    ? query.orderBy('ended_on', 'desc').orderBy('number', 'desc')
    : query.orderBy('due_on').orderBy('number');
  return ordered.limit(wanted.most).offset(wanted.from).execute();
}

/** Ended within half a year, and nothing came after it. Whether it left nobody asked is decided by the rules. */
const leftNobodyAsked = (today: string) => sql<boolean>`(ended_on > ${today}::date - 180
  and (state = 'refused' or because_kind = 'no place to offer' or state = 'stopped' and because_kind <> 'died')
  and not exists (select from thread.handover later where later.partnership_id = handover.partnership_id
    and later.reference_id = handover.reference_id and later.number > handover.number))`;

/** What waits at each of these providers: to be sent, to be answered, late. */
export interface Waiting {
  readonly providerId: string;
  readonly toSend: number;
  readonly toAnswer: number;
  readonly late: number;
}
export async function countWaiting(scope: Scope, seen: readonly string[], today: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select p.id as "providerId",
           count(*) filter (where h.from_id = p.id and h.state = 'planned')::int as "toSend",
           count(*) filter (where h.to_id = p.id and h.state in ('sent', 'acknowledged'))::int as "toAnswer",
           count(*) filter (where h.due_on < ${today}::date)::int as late
      from unnest(${seen}::uuid[]) as p (id)
      join thread.handover h on h.partnership_id = ${scope.partnershipId} and h.ended_on is null
                            and (h.from_id = p.id or h.to_id = p.id and h.state <> 'planned')
     group by p.id`.execute(scope.tx);
  return rows;
}

/** One of those that may have risen, and what is known of the person. */
export interface MayRise {
  readonly handover: Handover;
  readonly wantsHelp: boolean;
  readonly diedOn: string | null;
  readonly heldById: string;
  readonly isAskedNext: boolean;
}
/**
 * Open ones that are due, those with a worker or a place that is gone, and ended ones that left nobody asked. Without `seen` those of
 * everyone, for the round.
 */
export async function readMayRise(
  { tx, partnershipId }: Scope,
  {
    today,
    gone,
    closed,
    seen,
    only,
    most,
  }: {
    readonly today: string;
    /** Handovers whose worker has left. */
    readonly gone: readonly string[];
    /** Providers at places that have closed. */
    readonly closed: readonly string[];
    readonly seen: readonly string[] | null;
    readonly only?: string;
    /** At most so many open ones and so many ended ones, those that wait longest and those that ended last. */
    readonly most?: number;
  },
): Promise<MayRise[]> {
  const some = tx
    .selectFrom('handover')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .$if(seen !== null, (query) => query.where(seenBy(seen ?? [])))
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .$if(most !== undefined, (query) => query.limit(most ?? 0));
  const open = await some
    .where('ended_on', 'is', null)
    .where(
      sql<boolean>`(due_on <= ${today}::date or expected_release_on <= ${today}::date or released_on <= ${today}::date
          or id = any(${gone}::uuid[]) or to_id = any(${closed}::uuid[]))`,
    )
    .orderBy('due_on')
    .execute();
  const ended = await some.where(leftNobodyAsked(today)).orderBy('ended_on', 'desc').execute();
  const rows = [...open, ...ended];
  if (rows.length === 0) return [];
  const of = rows.map(({ referenceId }) => referenceId);
  const people = await tx
    .selectFrom('person_reference as r')
    .select(['r.id', 'r.wants_help as wantsHelp', 'r.died_on as diedOn', 'r.held_by_id as heldById'])
    .select(({ selectFrom }) => [
      selectFrom('handover as h')
        .select(({ fn }) => fn.max('h.number').as('last'))
        .where('h.partnership_id', '=', partnershipId)
        .whereRef('h.reference_id', '=', 'r.id')
        .as('lastHandover'),
      sql<boolean>`exists (select from thread.referral f where f.partnership_id = r.partnership_id and f.reference_id = r.id
        and f.state in ('sent', 'received', 'not ready', 'on hold'))`.as('isReferred'),
    ])
    .where('r.partnership_id', '=', partnershipId)
    .where('r.id', '=', sql<string>`any(${of}::uuid[])`)
    .$if(seen !== null, (query) => query.where(sql<boolean>`r.open_to && ${seen ?? []}::uuid[]`))
    .execute();
  const known = new Map(people.map((one) => [one.id, one]));
  return rows.flatMap((handover) => {
    const person = known.get(handover.referenceId);
    if (!person) return [];
    const { wantsHelp, diedOn, heldById, lastHandover, isReferred } = person;
    const isAskedNext = isReferred || (lastHandover ?? 0) > handover.number;
    return [{ handover, wantsHelp, diedOn, heldById, isAskedNext }];
  });
}

/** Those of them that nobody was told of yet. */
export async function notRisenYet(
  { tx, partnershipId }: Scope,
  rises: readonly (Rise & { readonly handoverId: string })[],
): Promise<(Rise & { readonly handoverId: string })[]> {
  if (rises.length === 0) return [];
  const rows = await tx
    .selectFrom('handover_rise')
    .select(['handover_id as handoverId', 'why', 'since'])
    .where('partnership_id', '=', partnershipId)
    .where('handover_id', '=', sql<string>`any(${rises.map(({ handoverId }) => handoverId)}::uuid[])`)
    .execute();
  const done = new Set(rows.map(({ handoverId, why, since }) => `${handoverId} ${why} ${since}`));
  return rises.filter(({ handoverId, why, since }) => !done.has(`${handoverId} ${why} ${since}`));
}

/** @returns false when it was done before */
export async function keepRise(
  { tx, partnershipId }: Scope,
  { handoverId, why, since }: { readonly handoverId: string; readonly why: RiseWhy; readonly since: string },
  risenAt: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('handover_rise')
    .values({ partnership_id: partnershipId, handover_id: handoverId, why, since, risen_at: risenAt })
    .onConflict((same) => same.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Of one person, under a command or by whoever sees it: the one that is open. */
export const findOpenHandover = ({ tx, partnershipId }: Scope, referenceId: string): Promise<Handover | undefined> =>
  tx
    .selectFrom('handover')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .where('reference_id', '=', referenceId)
    .where('ended_on', 'is', null)
    .executeTakeFirst();

export const readHandovers = (scope: Scope, ids: readonly string[], seen: readonly string[]): Promise<Handover[]> =>
  handovers(scope, seen).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute();
