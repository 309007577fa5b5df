// A team's list against what is kept, and what it brings: many rows in one statement each.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Reference } from '../reference.ts';
import { inParts } from './in-parts.ts';
import { referenceColumns } from './references.ts';

/** Until this transaction ends, nobody else in the partnership takes a list in: what is compared stays true. */
export async function oneListAtATime({ tx, partnershipId }: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`list ${partnershipId}`}, 0))`.execute(tx);
}

/** Everyone whom these providers listed or have now, as far as the reader sees them. */
export async function readListed(
  { tx, partnershipId }: Scope,
  providers: readonly string[],
  seen: readonly string[],
): Promise<Reference[]> {
  if (providers.length === 0) return [];
  return tx
    .selectFrom('person_reference')
    .select(referenceColumns)
    .where('partnership_id', '=', partnershipId)
    .where((eb) => eb.or([eb('listed_by_id', 'in', [...providers]), eb('held_by_id', 'in', [...providers])]))
    .where(sql<boolean>`open_to && ${seen}::uuid[]`)
    .orderBy('number')
    .execute();
}

/** Numbers by id. */
export async function readNumbers(
  { tx, partnershipId }: Scope,
  ids: readonly string[],
  seen: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; number: string }>`
    select id, number from thread.person_reference
     where partnership_id = ${partnershipId} and id = any(${ids}::uuid[]) and merged_into_id is null and open_to && ${seen}::uuid[]`.execute(
    tx,
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Of these numbers, those that stand on the same list for somebody who is with another provider now. */
export async function readWithOthers(
  { tx }: Scope,
  lists: readonly string[],
  numbers: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ list: string; number: string }>`
    select list, number from thread.with_others(${lists}::uuid[], ${numbers}::text[])`.execute(tx);
  return new Set(rows.map(({ list, number }) => `${list} ${number}`));
}

export async function readNamed({ tx }: Scope, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select reference_id as id from thread.named(${ids}::uuid[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** The day on which the first referral that is open was sent. */
export async function readAskedOn({ tx, partnershipId }: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; on: string }>`
    select reference_id as id, min(sent_on)::text as on from thread.referral
     where partnership_id = ${partnershipId} and reference_id = any(${ids}::uuid[]) and state in ('sent', 'received', 'not ready', 'on hold')
     group by 1`.execute(tx);
  return new Map(rows.map(({ id, on }) => [id, on]));
}

interface Listed {
  readonly id: string;
  readonly number: string;
  readonly providerId: string;
  readonly expectedReleaseOn: string | null;
  readonly releaseUnknownBecause: string | null;
}

export async function addReferences(
  { tx, partnershipId }: Scope,
  people: readonly Listed[],
  on: string,
): Promise<void> {
  await inParts(people, async (part) => {
    await sql`
      insert into thread.person_reference (partnership_id, id, number, listed_by_id, listed_on, held_by_id, held_since,
        expected_release_on, release_unknown_because)
      select ${partnershipId}, r.id, r.number, r."providerId", ${on}::date, r."providerId", ${on}::date, r."expectedReleaseOn", r."releaseUnknownBecause"
        from jsonb_to_recordset(${JSON.stringify(part)}::jsonb)
          as r (id uuid, number text, "providerId" uuid, "expectedReleaseOn" date, "releaseUnknownBecause" text)`.execute(
      tx,
    );
  });
}

/** Only while each is still as it was decided from. @returns how many were changed */
export async function changeReleases(
  { tx, partnershipId }: Scope,
  changes: readonly (Omit<Listed, 'number' | 'providerId'> & { readonly version: number })[],
): Promise<number> {
  if (changes.length === 0) return 0;
  let changed = 0n;
  // how many of them the reader sees cannot be guessed beforehand: going through them one by one is never the quicker way
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx);
  await inParts(changes, async (part) => {
    const { numAffectedRows } = await sql`
      update thread.person_reference p
         set expected_release_on = r."expectedReleaseOn", release_unknown_because = r."releaseUnknownBecause", version = p.version + 1
        from jsonb_to_recordset(${JSON.stringify(part)}::jsonb)
          as r (id uuid, version int, "expectedReleaseOn" date, "releaseUnknownBecause" text)
       where p.partnership_id = ${partnershipId} and p.id = r.id and p.version = r.version`.execute(tx);
    changed += numAffectedRows ?? 0n;
  });
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(tx);
  return Number(changed);
}

/** Of these, those who have a handover that is open. */
export async function readInHandover({ tx, partnershipId }: Scope, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select reference_id as id from thread.handover
     where partnership_id = ${partnershipId} and reference_id = any(${ids}::uuid[]) and ended_on is null`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

export interface ListPlaceRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly code: string | null;
  readonly closedOn: string | null;
  readonly joinedTo: string | null;
}
export const readListPlaces = ({ tx, partnershipId }: Scope): Promise<ListPlaceRow[]> =>
  tx
    .selectFrom('place as l')
    .leftJoin('place as j', (on) =>
      on.onRef('j.partnership_id', '=', 'l.partnership_id').onRef('j.id', '=', 'l.merged_into_id'),
    )
    .select(['l.id', 'l.slug', 'l.name', 'l.code', 'l.closed_on as closedOn', 'j.name as joinedTo'])
    .where('l.partnership_id', '=', partnershipId)
    .execute();

/** The prisons of the country by their code. */
export async function readPrisonNames({ tx }: Scope): Promise<Map<string, string>> {
  const prisons = await tx.selectFrom('prison').select(['code', 'name']).execute();
  return new Map(prisons.map(({ code, name }) => [code, name]));
}
