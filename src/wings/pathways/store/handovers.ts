// Handovers. The database shows each to those who hand over and those it is handed to; what is asked here says so as well.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Handover } from '../handover.ts';

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

/** Those of one person that are still open end here, whoever sees them; the database lets each reader end only what they see. */
export async function stopOpenHandovers(
  { tx, partnershipId }: Scope,
  referenceId: string,
  {
    state,
    because,
    on,
  }: { readonly state: 'stopped' | 'declined'; readonly because: string | null; readonly on: string },
): Promise<string[]> {
  const stopped = await tx
    .updateTable('handover')
    .set(({ eb }) => ({ state, because_kind: because, ended_on: on, version: eb('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('reference_id', '=', referenceId)
    .where('ended_on', 'is', null)
    .returning('id')
    .execute();
  return stopped.map(({ id }) => id);
}
