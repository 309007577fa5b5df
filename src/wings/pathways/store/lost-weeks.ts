// Sessions of a week and what their places were lost to, and the quarters of them that were let out.
import { sql } from 'kysely';
import { once } from '../../../db/once.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Counted, LostWeek, Places, Reason, Side, Word } from '../sessions-lost/lost.ts';
import { reasons } from '../sessions-lost/lost.ts';
import type { LetOut } from '../sessions-lost/quarter.ts';

const columnOf = {
  notUnlocked: 'not_unlocked',
  noEscort: 'no_escort',
  lockdown: 'lockdown',
  clashWork: 'clash_work',
  clashVisit: 'clash_visit',
  clashCourt: 'clash_court',
  clashHealthcare: 'clash_healthcare',
  movedOn: 'moved_on',
  unwell: 'unwell',
  providerCancelled: 'provider_cancelled',
  choseNot: 'chose_not',
  notKnown: 'not_known',
} as const satisfies Record<Reason, string>;

const columns = [
  ...(['id', 'place_id', 'wing', 'week', 'what', 'service_id', 'provider_id', 'planned', 'ran', 'version'] as const),
  ...([
    'offered',
    'used',
    'not_unlocked',
    'no_escort',
    'lockdown',
    'clash_work',
    'clash_visit',
    'clash_court',
  ] as const),
  ...(['clash_healthcare', 'moved_on', 'unwell', 'provider_cancelled', 'chose_not', 'not_known'] as const),
  ...(['prison_says', 'prison_words', 'prison_on', 'provider_says', 'provider_words', 'provider_on'] as const),
] as const;

interface Wanted {
  readonly placeId: string;
  /** 'YYYY-MM-DD', both counted. */
  readonly from?: string;
  readonly until?: string;
  readonly id?: string;
}

const weeks = ({ tx, partnershipId }: Scope) =>
  tx.selectFrom('lost_week').select(columns).where('partnership_id', '=', partnershipId);
type Row = Awaited<ReturnType<ReturnType<typeof weeks>['execute']>>[number];

/** The latest week first. The database gives the counts of a place to those who may see them; whoever asks has asked the policy. */
export async function readLostWeeks(scope: Scope, { placeId, from, until, id }: Wanted): Promise<LostWeek[]> {
  const rows = await weeks(scope)
    .where('place_id', '=', placeId)
    .$if(from !== undefined, (query) => query.where('week', '>=', from ?? ''))
    .$if(until !== undefined, (query) => query.where('week', '<=', until ?? ''))
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('week', 'desc')
    .orderBy('wing')
    .orderBy('what')
    .execute();
  return rows.map(weekIn);
}

export const findLostWeeks = async (scope: Scope, ids: readonly string[]): Promise<LostWeek[]> =>
  ids.length === 0 ? [] : (await weeks(scope).where('id', 'in', ids).execute()).map(weekIn);

const weekIn = (row: Row): LostWeek => ({
  ...{ id: row.id, placeId: row.place_id, wing: row.wing, week: row.week, what: row.what, serviceId: row.service_id },
  ...{ providerId: row.provider_id, planned: row.planned, ran: row.ran, version: row.version },
  places: placesIn(row),
  said: {
    prison: wordIn(row.prison_says, row.prison_words, row.prison_on),
    provider: wordIn(row.provider_says, row.provider_words, row.provider_on),
  },
});

type Numbers = Readonly<Record<(typeof columnOf)[Reason] | 'offered' | 'used', number | null>>;
function placesIn(row: Numbers): Places | null {
  if (row.offered === null) return null;
  const lost = Object.fromEntries(reasons.map((reason) => [reason, row[columnOf[reason]] ?? 0]));
  // every reason stands in the list that it was made from
  return { ...(lost as Record<Reason, number>), offered: row.offered, used: row.used ?? 0 };
}
const wordIn = (says: string | null, words: string | null, on: string | null): Word | null =>
  says === null || on === null ? null : { says: says === 'disputed' ? 'disputed' : 'confirmed', words, on };

const rowOf = ({ wing, week, what, serviceId, providerId, planned, ran, places }: Counted) => ({
  ...{ wing, week, what, service_id: serviceId, provider_id: providerId, planned, ran },
  ...{ offered: places?.offered ?? null, used: places?.used ?? null },
  ...{ not_unlocked: places?.notUnlocked ?? null, no_escort: places?.noEscort ?? null },
  ...{ lockdown: places?.lockdown ?? null, clash_work: places?.clashWork ?? null },
  ...{ clash_visit: places?.clashVisit ?? null, clash_court: places?.clashCourt ?? null },
  ...{ clash_healthcare: places?.clashHealthcare ?? null, moved_on: places?.movedOn ?? null },
  ...{ unwell: places?.unwell ?? null, provider_cancelled: places?.providerCancelled ?? null },
  ...{ chose_not: places?.choseNot ?? null, not_known: places?.notKnown ?? null },
});
/** As a row, for a data file as well. */
export const lostWeekRow = rowOf;

/** @returns false when these sessions of that week are kept already */
export async function addLostWeek(
  { tx, partnershipId }: Scope,
  { id, placeId, ...counted }: Counted & { readonly id: string; readonly placeId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('lost_week')
    .values({ partnership_id: partnershipId, id, place_id: placeId, ...rowOf(counted) })
    .onConflict((there) =>
      there.columns(['partnership_id', 'place_id', 'week', 'wing', 'what', 'provider_id']).doNothing(),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** What either side said of other counts is cleared, here and by the database. */
export async function changeLostWeek(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<LostWeek, 'id' | 'version'>,
  counted: Counted,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('lost_week')
    .set({
      ...rowOf(counted),
      ...{ prison_says: null, prison_words: null, prison_on: null, prison_by: null },
      ...{ provider_says: null, provider_words: null, provider_on: null, provider_by: null },
      version: version + 1,
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function sayOfLostWeek(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<LostWeek, 'id' | 'version'>,
  said: readonly Side[],
  { says, words, on, by }: Word & { readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('lost_week')
    .set({
      ...(said.includes('prison') && { prison_says: says, prison_words: words, prison_on: on, prison_by: by }),
      ...(said.includes('provider') && {
        provider_says: says,
        provider_words: words,
        provider_on: on,
        provider_by: by,
      }),
      version: version + 1,
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The latest quarter first. */
export async function readLetOut({ tx, partnershipId }: Scope): Promise<(LetOut & { readonly id: string })[]> {
  const rows = await tx
    .selectFrom('lost_quarter')
    .select([
      'id',
      ...([
        'place_id as placeId',
        'quarter',
        'weeks',
        'left_out as leftOut',
        'figures',
        'let_out_on as letOutOn',
      ] as const),
    ])
    .where('partnership_id', '=', partnershipId)
    .orderBy('quarter', 'desc')
    .execute();
  // written by keepLetOut() and by the loader, from disclose()
  return rows.map((row) => ({ ...row, figures: row.figures as unknown as LetOut['figures'] }));
}

export const findLetOut = async (scope: Scope, ids: readonly string[]) =>
  (await readLetOut(scope)).filter(({ id }) => ids.includes(id));

/** Until this transaction ends nobody changes a count of this quarter, or what is said of one. */
export async function holdQuarter({ tx }: Scope, placeId: string, quarter: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${placeId}::uuid::text || ${quarter}::date, 29))`.execute(tx);
}

/** @returns false when this quarter was let out already */
export async function keepLetOut(
  { tx, partnershipId }: Scope,
  { id, placeId, quarter, weeks, leftOut, figures, letOutOn }: LetOut & { readonly id: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('lost_quarter')
    .values({
      ...{ partnership_id: partnershipId, id, place_id: placeId, quarter, weeks, left_out: leftOut },
      ...{ figures: JSON.stringify(figures), let_out_on: letOutOn },
    })
    .onConflict((there) => there.columns(['partnership_id', 'place_id', 'quarter']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export interface Waiting {
  readonly placeId: string;
  readonly weeks: number;
  readonly since: string;
}
/** How many weeks wait for a word, and since which: for everyone, and no counts of anything else. */
export const readWaitingWeeks = once(async ({ tx }: Scope): Promise<Waiting[]> => {
  const { rows } = await sql<Waiting>`
    select place_id as "placeId", weeks, since from thread.lost_weeks_waiting() order by since`.execute(tx);
  return rows;
});

/** Services offered at a place, to choose from. */
export async function readServicesAt(
  { tx, partnershipId }: Scope,
  placeId: string,
): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('service_offer as o')
    .innerJoin('service as s', (on) =>
      on.onRef('s.partnership_id', '=', 'o.partnership_id').onRef('s.id', '=', 'o.service_id'),
    )
    .select(['s.id', 's.name'])
    .where('o.partnership_id', '=', partnershipId)
    .where('o.place_id', '=', placeId)
    .where('o.ended_on', 'is', null)
    .orderBy('s.name')
    .execute();
}
