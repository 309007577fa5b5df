// A fictional partnership with one dialogue and its people, for tests of what is said in a room.
import { randomBytes } from 'node:crypto';
import { inHandle, inReadHandle } from '../../src/db/handle.ts';
import { newId } from '../../src/db/id.ts';
import type { Scope } from '../../src/db/scope.ts';
import { makeHandle } from '../../src/shell/seats.ts';
import type { Clearance, Role, Seat } from '../../src/shell/standing.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

export interface TestRoom {
  readonly db: FreshDatabase;
  readonly partnershipId: string;
  readonly engagementId: string;
  /** Slugs: 'first' and 'second', both planned dialogues, and 'care', a care space. */
  readonly sessions: { readonly first: string; readonly second: string; readonly care: string };
  /** Wards of ever wider words: nurse (3 people) is treatment staff (9) is staff (60); resident (40). */
  readonly perspectives: Record<'nurse' | 'treatment' | 'staff' | 'resident' | 'manager', string>;
  readonly handles: Record<Clearance | 'participant', Buffer>;
  readonly people: Record<'facilitator' | 'participant' | 'partner', string>;
  readonly write: <T>(work: (scope: Scope) => Promise<T>, as?: Clearance | 'participant') => Promise<T>;
  readonly read: <T>(work: (scope: Scope) => Promise<T>, as?: Clearance | 'participant') => Promise<T>;
  readonly seat: (who: 'facilitator' | 'participant' | 'partner') => Seat;
}

const secret = randomBytes(32);
const rolesOf = { facilitator: 'facilitator', participant: 'lived experience', partner: 'commissioner' } as const;

export async function testRoom(): Promise<TestRoom> {
  const db = await freshDatabase();
  const partnershipId = newId();
  const expiresAt = new Date(Date.now() + 3_600_000);
  const handleOf = (clearance: Clearance) =>
    makeHandle(db, secret, { partnershipId, personId: null, clearance, expiresAt });
  const handles = {
    facilitators: await handleOf('facilitators'),
    partners: await handleOf('partners'),
    published: await handleOf('published'),
    participant: await handleOf('partners'),
  };
  const engagementId = newId();
  const sessions = { first: newId(), second: newId(), care: newId() };
  const perspectives = { nurse: newId(), treatment: newId(), staff: newId(), resident: newId(), manager: newId() };
  const people = { facilitator: newId(), participant: newId(), partner: newId() };
  const write: TestRoom['write'] = (work, as = 'facilitators') =>
    inHandle(db, handles[as], (tx) => work({ tx, partnershipId }));
  await write(async ({ tx }) => {
    const here = { partnership_id: partnershipId };
    await tx
      .insertInto('partnership')
      .values({ id: partnershipId, slug: 'elmwick', name: 'Elmwick', fictional: true })
      .execute();
    const place = newId();
    await tx
      .insertInto('place')
      .values({ ...here, id: place, slug: 'elmwick', name: 'HMP Elmwick', kind: 'prison' })
      .execute();
    for (const who of ['facilitator', 'participant', 'partner'] as const) {
      await tx
        .insertInto('person')
        .values({ ...here, id: people[who], account_id: who, shown_as: rolesOf[who] })
        .execute();
      await tx
        .insertInto('membership')
        .values({ ...here, id: newId(), person_id: people[who], role: rolesOf[who] })
        .execute();
    }
    const { nurse, treatment, staff, resident, manager } = perspectives;
    await tx
      .insertInto('perspective')
      .values([
        { ...here, id: staff, slug: 'staff', name: 'Staff', kind: 'officer', people: 60 },
        { ...here, id: resident, slug: 'resident', name: 'Resident', kind: 'resident', people: 40 },
        { ...here, id: manager, slug: 'manager', name: 'Manager', kind: 'manager', people: 2, wider_id: staff },
        {
          ...here,
          id: treatment,
          slug: 'treatment-staff',
          name: 'Treatment staff',
          kind: 'health',
          people: 9,
          wider_id: staff,
        },
        { ...here, id: nurse, slug: 'nurse', name: 'Nurse', kind: 'health', people: 3, wider_id: treatment },
      ])
      .execute();
    await tx
      .insertInto('engagement')
      .values({
        ...here,
        id: engagementId,
        slug: 'nights',
        title: 'Nights on the unit',
        state: 'under way',
        place_id: place,
      })
      .execute();
    for (const [slug, id] of Object.entries(sessions))
      await tx
        .insertInto('session')
        .values({
          ...{ ...here, id, slug, engagement_id: engagementId, place_id: place },
          ...{ kind: slug === 'care' ? 'care space' : 'dialogue', title: `The ${slug} session`, on_date: '2026-02-13' },
        })
        .execute();
    await tx
      .insertInto('session_participant')
      .values(
        [sessions.first, sessions.care].map((session_id) => ({ ...here, session_id, person_id: people.participant })),
      )
      .execute();
  });
  return {
    ...{ db, partnershipId, engagementId, sessions, perspectives, handles, people, write },
    read: (work, as = 'facilitators') => inReadHandle(db, handles[as], (tx) => work({ tx, partnershipId })),
    seat: (who) => seatOf(partnershipId, people[who], rolesOf[who]),
  };
}

const seatOf = (id: string, personId: string, role: Role): Seat => ({
  personId,
  memberships: [{ role, level: null, partnerId: null, placeId: null }],
  perspectiveIds: [],
  partnership: {
    ...{ id, slug: 'elmwick', name: 'Elmwick', tagline: null, fictional: true },
    ...{ sourceTitle: null, sourceRights: null },
  },
  shownAs: role,
  clearance: role === 'facilitator' ? 'facilitators' : 'partners',
});
