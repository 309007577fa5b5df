// Sessions as their record needs them, and the steps from planned to agreed.

import type { Scope } from '../../../db/scope.ts';
import { linkThread } from '../../../db/thread-links.ts';
import type { RecordSession } from '../record/record.ts';
import type { SessionState } from '../session.ts';

const sessionsWith = ({ tx, partnershipId }: Scope, personId: string) =>
  tx
    .selectFrom('session')
    .innerJoin('engagement', (join) =>
      join
        .onRef('engagement.partnership_id', '=', 'session.partnership_id')
        .onRef('engagement.id', '=', 'session.engagement_id'),
    )
    .leftJoin('place', (join) =>
      join.onRef('place.partnership_id', '=', 'session.partnership_id').onRef('place.id', '=', 'session.place_id'),
    )
    .leftJoin('session_participant as mine', (join) =>
      join
        .onRef('mine.partnership_id', '=', 'session.partnership_id')
        .onRef('mine.session_id', '=', 'session.id')
        .on('mine.person_id', '=', personId),
    )
    .select([
      ...(['session.id', 'session.slug', 'session.engagement_id as engagementId', 'session.kind'] as const),
      ...(['engagement.slug as engagementSlug', 'session.title', 'on_date as onDate'] as const),
      ...(['session.when_words as whenWords', 'place.name as place', 'where_words as whereWords'] as const),
      ...(['place.slug as placeSlug', 'limits_id as limitsId', 'session.state', 'session.version'] as const),
      'mine.person_id as mine',
    ])
    .where('session.partnership_id', '=', partnershipId);

type SessionRow = Awaited<ReturnType<ReturnType<typeof sessionsWith>['executeTakeFirstOrThrow']>>;
const asSession = ({ place, whereWords, mine, ...row }: SessionRow): RecordSession => ({
  ...row,
  where: whereWords ?? place,
  isParticipant: mine !== null,
});

export async function findRecordSession(
  scope: Scope,
  engagementSlug: string,
  sessionSlug: string,
  personId: string,
): Promise<RecordSession | undefined> {
  const row = await sessionsWith(scope, personId)
    .where('engagement.slug', '=', engagementSlug)
    .where('session.slug', '=', sessionSlug)
    .executeTakeFirst();
  return row && asSession(row);
}

/** Sessions of one engagement, the earliest first. */
export async function readRecordSessions(
  scope: Scope,
  engagementId: string,
  personId: string,
): Promise<RecordSession[]> {
  const rows = await sessionsWith(scope, personId)
    .where('session.engagement_id', '=', engagementId)
    .orderBy('on_date', (order) => order.asc().nullsLast())
    .orderBy('session.id')
    .execute();
  return rows.map(asSession);
}

export async function readSessionsById(
  scope: Scope,
  ids: readonly string[],
  personId: string,
): Promise<RecordSession[]> {
  if (ids.length === 0) return [];
  const rows = await sessionsWith(scope, personId)
    .where('session.id', 'in', [...ids])
    .execute();
  return rows.map(asSession);
}

/** Read again inside an act, once the room is held still. */
export async function sessionState({ tx, partnershipId }: Scope, id: string): Promise<SessionState | undefined> {
  const row = await tx
    .selectFrom('session')
    .select('state')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.state;
}

/** @returns false when the session is no longer in a state that may move there */
export async function moveSession(
  { tx, partnershipId }: Scope,
  id: string,
  from: readonly SessionState[],
  to: SessionState,
  more: { limitsId?: string } = {},
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set((row) => ({
      state: to,
      version: row('version', '+', 1),
      ...(more.limitsId !== undefined && { limits_id: more.limitsId }),
    }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function countPeople({ tx, partnershipId }: Scope, id: string, people: number): Promise<void> {
  await tx
    .updateTable('session')
    .set({ people })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .execute();
}

/** What was said became part of this. */
export const gather = (
  scope: Scope,
  contribution: string,
  to: { kind: 'theme' | 'difference'; id: string },
): Promise<void> =>
  linkThread(scope, { kind: 'contribution', id: contribution }, to, to.kind === 'theme' ? 'gathered' : 'one side of');
