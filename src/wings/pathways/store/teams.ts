// Teams, their providers, and who covers for whom.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Cover, StillWith, Team, TeamProvider } from '../teams/team.ts';

const teamColumns = [
  'id',
  'place_id as placeId',
  'name',
  'acknowledge_within_days as acknowledgeWithinDays',
  'version',
] as const;

export const readTeams = ({ tx, partnershipId }: Scope): Promise<Team[]> =>
  tx.selectFrom('team').select(teamColumns).where('partnership_id', '=', partnershipId).execute();

export const findTeamAt = ({ tx, partnershipId }: Scope, placeId: string): Promise<Team | undefined> =>
  tx
    .selectFrom('team')
    .select(teamColumns)
    .where('partnership_id', '=', partnershipId)
    .where('place_id', '=', placeId)
    .executeTakeFirst();

/** Those that have left as well, by name. */
export async function readTeamProviders({ tx, partnershipId }: Scope, teamId?: string): Promise<TeamProvider[]> {
  return tx
    .selectFrom('team_provider as p')
    .innerJoin('partner as o', (on) =>
      on.onRef('o.partnership_id', '=', 'p.partnership_id').onRef('o.id', '=', 'p.partner_id'),
    )
    .select([
      ...(['p.id', 'p.team_id as teamId', 'p.partner_id as partnerId', 'o.name as partnerName', 'p.does'] as const),
      ...(['p.joined_on as joinedOn', 'p.left_on as leftOn', 'p.version'] as const),
    ])
    .where('p.partnership_id', '=', partnershipId)
    .$if(teamId !== undefined, (query) => query.where('p.team_id', '=', teamId ?? ''))
    .orderBy('o.name')
    .execute();
}

/** @returns false when the place has a team already */
export async function setUpTeam(
  { tx, partnershipId }: Scope,
  { id, placeId, name, acknowledgeWithinDays }: Omit<Team, 'version'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('team')
    .values({
      ...{ partnership_id: partnershipId, id, place_id: placeId, name },
      acknowledge_within_days: acknowledgeWithinDays,
    })
    .onConflict((there) => there.columns(['partnership_id', 'place_id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function changeTeam(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<Team, 'id' | 'version'>,
  { name, acknowledgeWithinDays }: Pick<Team, 'name' | 'acknowledgeWithinDays'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('team')
    .set({ name, acknowledge_within_days: acknowledgeWithinDays, version: version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns false when it is in the team already */
export async function addTeamProvider(
  { tx, partnershipId }: Scope,
  { id, teamId, partnerId, does, joinedOn }: Omit<TeamProvider, 'partnerName' | 'leftOn' | 'version'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('team_provider')
    .values({
      ...{ partnership_id: partnershipId, id, team_id: teamId, partner_id: partnerId },
      ...{ does, joined_on: joinedOn },
    })
    .onConflict((there) => there.columns(['partnership_id', 'team_id', 'partner_id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** What it does, since when, and until when: only while it is still as it was decided from. */
export async function changeTeamProvider(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<TeamProvider, 'id' | 'version'>,
  to: Partial<Pick<TeamProvider, 'does' | 'joinedOn' | 'leftOn'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('team_provider')
    .set({
      ...(to.does !== undefined && { does: to.does }),
      ...(to.joinedOn !== undefined && { joined_on: to.joinedOn }),
      ...(to.leftOn !== undefined && { left_on: to.leftOn }),
      version: version + 1,
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Until this transaction ends nobody new is handed to this provider; what it still has is counted after that. */
export async function stillWith({ tx }: Scope, providerId: string): Promise<StillWith | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${providerId}::text, 29))`.execute(tx);
  const { rows } =
    await sql<StillWith>`select people, handovers, referrals from thread.still_with(${providerId})`.execute(tx);
  return rows[0];
}

const coverColumns = [
  ...(['id', 'team_id as teamId', 'person_id as personId', 'by_id as byId', 'from_on as fromOn'] as const),
  ...(['until_on as untilOn', 'ended_on as endedOn', 'version'] as const),
] as const;

/** What still stands on a day or begins after it. */
export const readCovers = ({ tx, partnershipId }: Scope, teamId: string, today: string): Promise<Cover[]> =>
  tx
    .selectFrom('cover')
    .select(coverColumns)
    .where('partnership_id', '=', partnershipId)
    .where('team_id', '=', teamId)
    .where('ended_on', 'is', null)
    .where('until_on', '>=', today)
    .orderBy('from_on')
    .orderBy('id')
    .execute();

export async function addCover(
  { tx, partnershipId }: Scope,
  { id, teamId, personId, byId, fromOn, untilOn }: Omit<Cover, 'endedOn' | 'version'>,
): Promise<void> {
  await tx
    .insertInto('cover')
    .values({
      ...{ partnership_id: partnershipId, id, team_id: teamId, person_id: personId, by_id: byId },
      ...{ from_on: fromOn, until_on: untilOn },
    })
    .execute();
}

export async function endCover({ tx, partnershipId }: Scope, id: string, on: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('cover')
    .set(({ eb }) => ({ ended_on: on, version: eb('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
