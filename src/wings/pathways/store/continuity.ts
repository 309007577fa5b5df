// Who left prison and how far their handover came, of the people whom the reader sees; and the ledger of what was let out of it.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Figures } from '../../../disclosure/index.ts';
import type { Leaving } from '../continuity/continuity.ts';
import type { LetOut } from '../continuity/let-out.ts';
import type { Provider } from '../provider.ts';

/**
 * Of those released from one day to another, both counted. Handovers to the community that these providers see, and people whom they
 * have who left wanting help without one.
 */
export async function readLeavings(
  { tx, partnershipId }: Scope,
  providers: readonly Pick<Provider, 'id' | 'placeKind'>[],
  { from, until }: { readonly from: string; readonly until: string },
): Promise<Leaving[]> {
  const seen = providers.map(({ id }) => id);
  const inPrisons = providers.filter(({ placeKind }) => placeKind === 'prison').map(({ id }) => id);
  const sees = (alias: string) => {
    const [from, to] = [sql.ref(`${alias}.from_id`), sql.ref(`${alias}.to_id`)];
    return sql`(${from} = any(${seen}::uuid[]) or ${to} = any(${seen}::uuid[]))`;
  };
  // as one value: sixty thousand rows are read a good deal faster than one by one
  const { rows } = await sql<{ leavings: Leaving[] }>`
    select coalesce(json_agg(l), '[]') as leavings from (
      select h.reference_id as "referenceId", h.kind, h.from_id as "fromId", h.area, h.number, h.state, h.released_on as "releasedOn",
             h.sent_on as "sentOn", h.acknowledged_on as "acknowledgedOn", h.accepted_on as "acceptedOn",
             h.appointment_on as "appointmentOn", h.started_on as "startedOn", h.ended_on as "endedOn", h.because_kind as "becauseKind"
        from handover h
       where h.partnership_id = ${partnershipId} and h.released_on between ${from} and ${until} and h.kind = 'prison to community'
         and ${sees('h')} and (h.from_id = any(${seen}::uuid[]) or h.state <> 'planned')
      union all
      select r.id, 'prison to community', r.held_by_id, null, 0, 'never planned', r.released_on, null, null, null, null, null,
             r.died_on, case when r.died_on is not null then 'died' end
        from person_reference r
       where r.partnership_id = ${partnershipId} and r.released_on between ${from} and ${until} and r.wants_help
         and r.merged_into_id is null and r.held_by_id = any(${inPrisons}::uuid[])
         and (r.id, r.released_on) not in (select h.reference_id, h.released_on from handover h
               where h.partnership_id = ${partnershipId} and h.released_on between ${from} and ${until} and h.kind = 'prison to community'
                 and ${sees('h')})
         and r.id not in (select h.reference_id from handover h
               where h.partnership_id = ${partnershipId} and h.ended_on is null and h.kind = 'prison to community' and ${sees('h')})
    ) as l`.execute(tx);
  return rows[0]?.leavings ?? [];
}

/** The first day on which somebody was released for whom a handover was made; null: nobody yet. */
export async function readFirstRelease({ tx, partnershipId }: Scope): Promise<string | null> {
  const { first } = await tx
    .selectFrom('handover')
    .select((select) => select.fn.min('released_on').as('first'))
    .where('partnership_id', '=', partnershipId)
    .where('kind', '=', 'prison to community')
    .executeTakeFirstOrThrow();
  return first;
}

export interface Released extends LetOut {
  readonly quarter: string;
}

/** All that was ever let out, from the first quarter on. */
export async function readReleased({ tx, partnershipId }: Scope): Promise<Released[]> {
  const rows = await tx
    .selectFrom('released_continuity')
    .select(['quarter', 'question', 'place_id as placeId', 'places', 'figures'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('quarter')
    .execute();
  // what keepReleased() wrote
  return rows.map(({ figures, ...row }) => ({ ...row, figures: figures as Figures | null }));
}

export async function readQuartersReleased({ tx, partnershipId }: Scope): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('released_continuity')
    .select('quarter')
    .distinct()
    .where('partnership_id', '=', partnershipId)
    .execute();
  return new Set(rows.map(({ quarter }) => quarter));
}

/** All of a quarter, or nothing where it was let out before: then false. */
export async function keepReleased(
  { tx, partnershipId }: Scope,
  quarter: string,
  tables: readonly (LetOut & { readonly id: string })[],
  on: string,
): Promise<boolean> {
  const rows = tables.map(({ id, question, placeId, places, figures }) => ({
    ...{ partnership_id: partnershipId, id, quarter, question, place_id: placeId, places: [...places] },
    ...{ figures: figures && JSON.stringify(figures), released_on: on },
  }));
  const [first, ...rest] = rows;
  if (!first) return false;
  // whoever comes second waits here for the first, and then finds it there
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('released_continuity')
    .values(first)
    .onConflict((once) => once.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  if (rest.length > 0) await tx.insertInto('released_continuity').values(rest).execute();
  return true;
}
