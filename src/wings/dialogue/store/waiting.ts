// What waits in the rooms: records to be offered back, differences that come back, holders who have not been told.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';

export interface Waiting {
  readonly sessionId: string;
  readonly slug: string;
  readonly engagementSlug: string;
  readonly title: string;
}

const sessions = ({ tx, partnershipId }: Scope) =>
  tx
    .selectFrom('session')
    .innerJoin('engagement', (join) =>
      join
        .onRef('engagement.partnership_id', '=', 'session.partnership_id')
        .onRef('engagement.id', '=', 'session.engagement_id'),
    )
    .innerJoin('room', (join) =>
      join.onRef('room.partnership_id', '=', 'session.partnership_id').onRef('room.session_id', '=', 'session.id'),
    )
    .select(['session.id as sessionId', 'session.slug', 'engagement.slug as engagementSlug', 'session.title'])
    .where('session.partnership_id', '=', partnershipId);

/** Closed, with words in its record that the room has not heard back. */
export const recordsToOfferBack = (scope: Scope): Promise<Waiting[]> =>
  sessions(scope)
    .where('session.state', '=', 'closed')
    .where('room.depth', 'in', ['prose', 'points'])
    .orderBy('session.on_date')
    .execute();

/** Differences held open whose day is near: which session and which day, never the words. */
export const differencesComingBack = (
  scope: Scope,
  from: string,
  until: string,
): Promise<(Waiting & { on: string })[]> => {
  const on = sql<string>`entry_payload.body ->> 'comesBack'`;
  return sessions(scope)
    .innerJoin('entry', (join) =>
      join
        .onRef('entry.partnership_id', '=', 'session.partnership_id')
        .onRef('entry.session_id', '=', 'session.id')
        .on('entry.kind', '=', 'difference held'),
    )
    .innerJoin('entry_payload', (join) =>
      join
        .onRef('entry_payload.partnership_id', '=', 'entry.partnership_id')
        .onRef('entry_payload.entry_id', '=', 'entry.id'),
    )
    .select(on.as('on'))
    .where(on, '>=', from)
    .where(on, '<=', until)
    .orderBy(on)
    .execute();
};
