// A dialogue with two sessions and the views that people bring to it, ready to be opened.
import { newId } from '../../src/db/id.ts';
import type { Scope } from '../../src/db/scope.ts';
import type { TestApp } from './app.ts';

export interface ReadySession {
  readonly engagementId: string;
  readonly ids: Record<'first' | 'second' | 'care', string>;
  /** Paths inside the partnership. */
  readonly first: string;
  readonly second: string;
  readonly care: string;
  readonly engagement: string;
  /** Nurse (3 people) is treatment staff (9) is staff (60); resident (40); manager (2) is staff. */
  readonly views: Record<'nurse' | 'treatment' | 'staff' | 'resident' | 'manager', string>;
}

export async function addReadySession(app: TestApp): Promise<ReadySession> {
  const { id: partnershipId, place, limitsId } = app.partnership;
  const views = { nurse: newId(), treatment: newId(), staff: newId(), resident: newId(), manager: newId() };
  const ids = { first: newId(), second: newId(), care: newId() };
  const engagementId = newId();
  const here = { partnership_id: partnershipId };
  await app.scope(async ({ tx }) => {
    await tx
      .insertInto('perspective')
      .values([
        { ...here, id: views.staff, slug: 'staff', name: 'Staff', kind: 'officer', people: 60 },
        { ...here, id: views.resident, slug: 'resident', name: 'Resident', kind: 'resident', people: 40 },
        {
          ...here,
          id: views.manager,
          slug: 'manager',
          name: 'Manager',
          kind: 'manager',
          people: 2,
          wider_id: views.staff,
        },
        {
          ...here,
          id: views.treatment,
          slug: 'treatment',
          name: 'Treatment staff',
          kind: 'health',
          people: 9,
          wider_id: views.staff,
        },
        {
          ...here,
          id: views.nurse,
          slug: 'nurse',
          name: 'Nurse',
          kind: 'health',
          people: 3,
          wider_id: views.treatment,
        },
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
        place_id: place.id,
      })
      .execute();
    const days = { first: '2026-02-13', care: '2026-03-01', second: '2026-05-08' };
    for (const slug of ['first', 'second', 'care'] as const)
      await tx
        .insertInto('session')
        .values({
          ...{ ...here, id: ids[slug], slug, engagement_id: engagementId, place_id: place.id, limits_id: limitsId },
          ...{ kind: slug === 'care' ? 'care space' : 'dialogue', title: `The ${slug} session`, on_date: days[slug] },
        })
        .execute();
  });
  const engagement = 'dialogues/nights';
  const at = (slug: string) => `${engagement}/sessions/${slug}`;
  return { engagementId, ids, views, engagement, first: at('first'), second: at('second'), care: at('care') };
}

export async function takesPart({ tx, partnershipId }: Scope, sessionId: string, personId: string): Promise<void> {
  await tx
    .insertInto('session_participant')
    .values({ partnership_id: partnershipId, session_id: sessionId, person_id: personId })
    .execute();
}
