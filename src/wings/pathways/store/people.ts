// Lists of people, a page at a time. Each provider's people are taken from an index in their order, so that a page costs the same however
// many there are. The database shows each only to those who may see it; what is asked here says so as well.
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Reference } from '../reference.ts';

export const peopleFilters = ['with us', 'asked of us', 'beside', 'leaving soon', 'wants no help'] as const;
export type PeopleFilter = (typeof peopleFilters)[number];

/** `isHandedOver`: a handover is open. */
export type Listed = Pick<
  Reference,
  'id' | 'number' | 'heldById' | 'wantsHelp' | 'expectedReleaseOn' | 'releaseUnknownBecause' | 'releasedOn' | 'diedOn'
> & { readonly isHandedOver: boolean };
/** Of one provider, those who leave by a day, or have left lately, still want help, and for whom nobody is asked. */
export interface Unasked {
  readonly heldById: string;
  readonly people: number;
  /** Of them, those who have left, or whose day is over. */
  readonly late: number;
}
export interface Wanted {
  readonly filter: PeopleFilter;
  /** The providers whose people the reader sees. */
  readonly seen: readonly string[];
  /** The last day that is soon. */
  readonly soon: string;
  /** Who left after this day, and without a handover, is among those who leave. */
  readonly since: string;
  /** The last person of the page before. */
  readonly after: string | null;
  readonly size: number;
}

const columns =
  sql.raw(`r.id, r.number, r.held_by_id as "heldById", r.wants_help as "wantsHelp", r.expected_release_on as "expectedReleaseOn",
  r.release_unknown_because as "releaseUnknownBecause", r.released_on as "releasedOn", r.died_on as "diedOn",
  exists (select from thread.handover o where o.partnership_id = r.partnership_id and o.reference_id = r.id and o.ended_on is null) as "isHandedOver"`);

const heldBy = (
  { partnershipId }: Scope,
  { seen, size }: Wanted,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  outer: RawBuilder<unknown>,
) => sql<Listed>`
  select p.* from unnest(${seen}::uuid[]) as h (id) cross join lateral (
    select ${columns} from thread.person_reference r
     where r.partnership_id = ${partnershipId} and r.held_by_id = h.id and r.merged_into_id is null and ${where}
     order by ${order} limit ${size}) p
   order by ${outer} limit ${size}`;

/** Everyone of one kind that the reader may see, by their number; those who leave soon by the day. */
export async function listPeople(scope: Scope, wanted: Wanted): Promise<Listed[]> {
  const { partnershipId, tx } = scope;
  const { filter, seen, soon, since, after, size } = wanted;
  const last = after === null ? undefined : await lastOf(scope, after, seen);
  const pastNumber = last ? sql`(r.number, r.id) > (${last.number}, ${last.id}::uuid)` : sql`true`;
  const byNumber = sql.raw('r.number, r.id');
  const outer = sql.raw('p.number, p.id');
  const others = (chosen: RawBuilder<unknown>) => sql<Listed>`
    select ${columns} from thread.person_reference r
     where r.partnership_id = ${partnershipId} and r.merged_into_id is null and r.open_to && ${seen}::uuid[]
       and r.id in (${chosen}) and ${pastNumber}
     order by r.number, r.id limit ${size}`;
  const query = () => {
    switch (filter) {
      case 'with us':
        return heldBy(scope, wanted, pastNumber, byNumber, outer);
      case 'wants no help':
        return heldBy(scope, wanted, sql`not r.wants_help and ${pastNumber}`, byNumber, outer);
      case 'leaving soon': {
        const past = last?.on
          ? sql`(r.expected_release_on, r.number, r.id) > (${last.on}::date, ${last.number}, ${last.id}::uuid)`
          : sql`true`;
        const leaving = sql`r.died_on is null and r.expected_release_on <= ${soon}::date and ${past}
          and (r.released_on is null or r.released_on > ${since}::date and r.wants_help
            and not exists (select from thread.handover e where e.partnership_id = r.partnership_id and e.reference_id = r.id))`;
        return heldBy(
          scope,
          wanted,
          leaving,
          sql.raw('r.expected_release_on, r.number, r.id'),
          sql.raw('p."expectedReleaseOn", p.number, p.id'),
        );
      }
      case 'asked of us':
        return others(sql`
          select f.reference_id from thread.referral f
           where f.partnership_id = ${partnershipId} and f.to_id = any(${seen}::uuid[]) and f.state in ('sent', 'received', 'not ready', 'on hold')
          union all select h.reference_id from thread.handover h
           where h.partnership_id = ${partnershipId} and h.to_id = any(${seen}::uuid[]) and h.state in ('sent', 'acknowledged')`);
      case 'beside':
        return others(sql`
          select b.reference_id from thread.works_beside b
           where b.partnership_id = ${partnershipId} and b.provider_id = any(${seen}::uuid[]) and b.until is null`);
    }
  };
  return (await query().execute(tx)).rows;
}

async function lastOf(
  { tx, partnershipId }: Scope,
  id: string,
  seen: readonly string[],
): Promise<{ id: string; number: string; on: string | null } | undefined> {
  return tx
    .selectFrom('person_reference')
    .select(['id', 'number', 'expected_release_on as on'])
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where(sql<boolean>`open_to && ${seen}::uuid[]`)
    .executeTakeFirst();
}

/** By the number of a list, letter by letter. Two lists may have the same one. */
export async function findByNumber(
  { tx, partnershipId }: Scope,
  number: string,
  seen: readonly string[],
): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select ${columns} from unnest(${seen}::uuid[]) as h (id) join thread.person_reference r
        on r.partnership_id = ${partnershipId} and r.listed_by_id = h.id and r.number = ${number}
     where r.open_to && ${seen}::uuid[]
    union
    select ${columns} from unnest(${seen}::uuid[]) as h (id) join thread.person_reference r
        on r.partnership_id = ${partnershipId} and r.held_by_id = h.id and r.number = ${number}
     where r.open_to && ${seen}::uuid[]
     limit 20`.execute(tx);
  return rows;
}

/**
 * Those at a prison or ward for whom no handover is open, though they leave by `until`, or left after `since` and no handover was ever
 * made. Counts alone.
 */
export async function readUnasked(
  { tx, partnershipId }: Scope,
  {
    seen,
    today,
    until,
    since,
  }: { readonly seen: readonly string[]; readonly today: string; readonly until: string; readonly since: string },
): Promise<Unasked[]> {
  const { rows } = await sql<Unasked>`
    select r.held_by_id as "heldById", count(*)::int as people,
           count(*) filter (where r.released_on is not null or r.expected_release_on < ${today}::date)::int as late
      from unnest(${seen}::uuid[]) as h (id)
      join thread.team_provider p on p.partnership_id = ${partnershipId} and p.id = h.id
      join thread.team t on t.partnership_id = p.partnership_id and t.id = p.team_id
      join thread.place l on l.partnership_id = t.partnership_id and l.id = t.place_id and l.kind <> 'community service'
      join thread.person_reference r on r.partnership_id = ${partnershipId} and r.held_by_id = h.id
     where r.merged_into_id is null and r.died_on is null and r.wants_help
       and (r.released_on is null and r.expected_release_on <= ${until}::date
         or r.released_on > ${since}::date
            and not exists (select from thread.handover e where e.partnership_id = r.partnership_id and e.reference_id = r.id))
       and not exists (select from thread.handover o where o.partnership_id = r.partnership_id and o.reference_id = r.id and o.ended_on is null)
     group by r.held_by_id`.execute(tx);
  return rows;
}
