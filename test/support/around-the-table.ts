// A partnership whose two partners, and those who live and work there, have come to agree something.
import { newId } from '../../src/db/id.ts';
import { type TestApp, type TestAppOptions, testApp } from './app.ts';
import type { Client } from './client.ts';

export interface AroundTheTable extends TestApp {
  readonly engagementId: string;
  /** The Trust and The Prison. */
  readonly partners: Record<'trust' | 'prison', string>;
  readonly perspectives: Record<'nurses' | 'officers' | 'governor' | 'residents', string>;
  readonly people: Record<'facilitator' | 'trust' | 'prison' | 'governor' | 'nurse' | 'officer' | 'researcher', Client>;
  /** What was contracted of the engagement and brought so far. */
  brought(): Promise<string[]>;
}

const outcomes = ['shared vision', 'expectations contracted', 'joint plan', 'regular forum'] as const;

/** `today` is 21 November 2026. */
export async function aroundTheTable(options: TestAppOptions = {}): Promise<AroundTheTable> {
  const app = await testApp({ clock: () => new Date('2026-11-21T10:00:00Z'), ...options });
  const { partnership } = app;
  const [engagementId, prison, interfaceId] = [newId(), newId(), newId()];
  const trust = partnership.partner.id;
  const perspectives = { nurses: newId(), officers: newId(), governor: newId(), residents: newId() };
  await app.scope(async ({ tx, partnershipId }) => {
    const here = { partnership_id: partnershipId };
    await tx
      .insertInto('partner')
      .values({ ...here, id: prison, slug: 'the-prison', name: 'The Prison', kind: 'establishment' })
      .execute();
    await tx
      .insertInto('perspective')
      .values([
        {
          ...here,
          id: perspectives.nurses,
          slug: 'nurses',
          name: 'Nurses',
          kind: 'health',
          partner_id: trust,
          level: 'operational',
          people: 14,
        },
        {
          ...here,
          id: perspectives.officers,
          slug: 'officers',
          name: 'Officers',
          kind: 'officer',
          partner_id: prison,
          level: 'operational',
          people: 31,
        },
        {
          ...here,
          id: perspectives.governor,
          slug: 'governor',
          name: 'Governor',
          kind: 'manager',
          partner_id: prison,
          level: 'strategic',
          people: 1,
        },
        {
          ...here,
          id: perspectives.residents,
          slug: 'residents',
          name: 'Residents',
          kind: 'resident',
          experience: 'living',
          people: 38,
        },
      ])
      .execute();
    await tx
      .insertInto('interface')
      .values({ ...here, id: interfaceId, slug: 'clinic', name: 'Clinic' })
      .execute();
    await tx
      .insertInto('interface_side')
      .values([
        { ...here, id: newId(), interface_id: interfaceId, position: 1, name: 'Health', partner_id: trust },
        { ...here, id: newId(), interface_id: interfaceId, position: 2, name: 'Prison', partner_id: prison },
      ])
      .execute();
    await tx
      .insertInto('engagement')
      .values({
        ...{ ...here, id: engagementId, slug: 'one-unit', title: 'One unit', state: 'under way' },
        ...{ interface_id: interfaceId, place_id: partnership.place.id },
      })
      .execute();
    await tx
      .insertInto('contracted_outcome')
      .values(
        outcomes.map((kind, i) => ({
          ...here,
          id: newId(),
          engagement_id: engagementId,
          kind,
          words: kind,
          position: i + 1,
        })),
      )
      .execute();
  });
  const as = app.as;
  const people = {
    facilitator: await as({ person: partnership.facilitatorId }),
    trust: await as({ role: 'representative', partner: trust, level: 'managerial' }),
    prison: await as({ role: 'representative', partner: prison, level: 'managerial' }),
    governor: await as({
      role: 'representative',
      partner: prison,
      level: 'strategic',
      perspectives: [perspectives.governor],
      shownAs: 'Governor',
    }),
    nurse: await as({
      role: 'front-line staff',
      partner: trust,
      level: 'operational',
      perspectives: [perspectives.nurses],
      shownAs: 'Nurse',
    }),
    officer: await as({
      role: 'front-line staff',
      partner: prison,
      level: 'operational',
      perspectives: [perspectives.officers],
      shownAs: 'Officer',
    }),
    researcher: await as('researcher'),
  };
  return {
    ...app,
    engagementId,
    partners: { trust, prison },
    perspectives,
    people,
    brought: () =>
      app.scope(async ({ tx, partnershipId }) => {
        const rows = await tx
          .selectFrom('contracted_outcome')
          .select('kind')
          .where('partnership_id', '=', partnershipId)
          .where('brought_on', 'is not', null)
          .orderBy('kind')
          .execute();
        return rows.map(({ kind }) => kind);
      }),
  };
}
