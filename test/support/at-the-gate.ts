// Two prisons and two community services with their teams, and people who work there: what handovers need to happen.
import { inHandle } from '../../src/db/handle.ts';
import { newId } from '../../src/db/id.ts';
import type { Scope } from '../../src/db/scope.ts';
import { makeHandle } from '../../src/shell/seats.ts';
import { keepIdentities } from '../../src/wings/pathways/index.ts';
import { type TestApp, type TestAppOptions, testApp } from './app.ts';
import type { Client } from './client.ts';

type PlaceKey = 'northmoor' | 'southmoor' | 'the quay' | 'the lane';
type ProviderKey = 'clinic' | 'charity' | 'clinic, southmoor' | 'charity, southmoor' | 'quay' | 'lane';

export interface AtTheGate extends TestApp {
  readonly places: Readonly<Record<PlaceKey, string>>;
  /** Providers in the teams: of the prison Northmoor where nothing else is said. */
  readonly providers: Readonly<Record<ProviderKey, string>>;
  readonly outsideId: string;
  readonly people: Readonly<
    Record<
      | 'nurse'
      | 'worker'
      | 'southmoor worker'
      | 'quay worker'
      | 'second quay worker'
      | 'lane worker'
      | 'manager'
      | 'strategic manager'
      | 'officer'
      | 'commissioner'
      | 'facilitator',
      Client
    >
  >;
  /** Work on the rows as a command does, which has no person: it sees everyone. */
  command<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
  /** Work on the rows under somebody's own handle. */
  under<T>(client: Client, work: (scope: Scope) => Promise<T>): Promise<T>;
  /** A person of this provider, released when it is said, with the name Sam Field, born 1 May 1990. */
  addReference(more?: {
    readonly number?: string;
    readonly heldBy?: ProviderKey;
    readonly expectedReleaseOn?: string | null;
    readonly releasedOn?: string | null;
  }): Promise<string>;
}

/** `today` is 21 November 2026, unless `clock` says otherwise. */
export async function atTheGate(options: TestAppOptions = {}): Promise<AtTheGate> {
  const app = await testApp({ clock: () => new Date('2026-11-21T10:00:00Z'), still: true, ...options });
  const partners = { charity: newId(), prison: newId(), commissioner: newId(), coordinator: newId() };
  const clinic = app.partnership.partner.id;
  const places = { northmoor: newId(), southmoor: newId(), 'the quay': newId(), 'the lane': newId() };
  const providers = {
    ...{ clinic: newId(), charity: newId(), 'clinic, southmoor': newId(), 'charity, southmoor': newId() },
    ...{ quay: newId(), lane: newId() },
  };
  const outsideId = newId();
  const handled = async <T>(
    of: { personId: string | null; clearance?: 'facilitators' },
    work: (scope: Scope) => Promise<T>,
  ): Promise<T> => {
    const partnershipId = app.partnership.id;
    const expiresAt = new Date(Date.now() + 3_600_000);
    const handle = await makeHandle(app.db, app.handleSecret, { partnershipId, expiresAt, ...of });
    return inHandle(app.db, handle, (tx) => work({ tx, partnershipId }));
  };
  const command: AtTheGate['command'] = (work) => handled({ personId: null, clearance: 'facilitators' }, work);
  const under: AtTheGate['under'] = ({ personId }, work) => handled({ personId }, work);
  await command(async ({ tx, partnershipId: partnership_id }) => {
    const partner = (
      id: string,
      name: string,
      kind: 'provider' | 'establishment' | 'commissioner' | 'coordinator',
    ) => ({
      ...{ partnership_id, id, slug: name.toLowerCase().replaceAll(' ', '-'), name, kind },
    });
    await tx
      .insertInto('partner')
      .values([
        partner(partners.charity, 'The Charity', 'provider'),
        partner(partners.prison, 'The Prison', 'establishment'),
        partner(partners.commissioner, 'The Commissioner', 'commissioner'),
        partner(partners.coordinator, 'The Coordinator', 'coordinator'),
      ])
      .execute();
    const place = (id: string, name: string, kind: 'prison' | 'community service', area: string) => ({
      ...{ partnership_id, id, slug: name.toLowerCase().replaceAll(' ', '-'), name, kind, area },
    });
    await tx
      .insertInto('place')
      .values([
        place(places.northmoor, 'HMP Northmoor', 'prison', 'Northside'),
        place(places.southmoor, 'HMP Southmoor', 'prison', 'Southside'),
        place(places['the quay'], 'The Quay', 'community service', 'Northside'),
        place(places['the lane'], 'The Lane', 'community service', 'Southside'),
      ])
      .execute();
    const team = async (place_id: string, name: string, of: readonly (readonly [id: string, partner: string])[]) => {
      const team_id = newId();
      await tx.insertInto('team').values({ partnership_id, id: team_id, place_id, name }).execute();
      const provider = ([id, partner_id]: readonly [string, string]) => ({ partnership_id, id, team_id, partner_id });
      await tx.insertInto('team_provider').values(of.map(provider)).execute();
    };
    await team(places.northmoor, 'Recovery team', [
      [providers.clinic, clinic],
      [providers.charity, partners.charity],
    ]);
    await team(places.southmoor, 'Recovery team', [
      [providers['clinic, southmoor'], clinic],
      [providers['charity, southmoor'], partners.charity],
    ]);
    await team(places['the quay'], 'The Quay’s team', [[providers.quay, partners.charity]]);
    await team(places['the lane'], 'The Lane’s team', [[providers.lane, partners.charity]]);
    await tx
      .insertInto('outside_service')
      .values({
        partnership_id,
        id: outsideId,
        slug: 'far-away',
        name: 'Far Away Recovery',
        area: 'Far Away',
        secure_mail: 'duty@far-away.example',
      })
      .execute();
  });
  const seat = (
    role: 'front-line staff' | 'partnership manager',
    partner: string,
    place: keyof typeof places,
    shownAs: string,
  ) =>
    app.as({
      role,
      partner,
      place: places[place],
      shownAs,
      level: role === 'front-line staff' ? 'operational' : 'managerial',
    });
  const people = {
    nurse: await seat('front-line staff', clinic, 'northmoor', 'Nurse'),
    worker: await seat('front-line staff', partners.charity, 'northmoor', 'Recovery worker'),
    'southmoor worker': await seat('front-line staff', partners.charity, 'southmoor', 'Recovery worker, Southmoor'),
    'quay worker': await seat('front-line staff', partners.charity, 'the quay', 'Recovery worker, The Quay'),
    'second quay worker': await seat('front-line staff', partners.charity, 'the quay', 'Second worker, The Quay'),
    'lane worker': await seat('front-line staff', partners.charity, 'the lane', 'Recovery worker, The Lane'),
    manager: await seat('partnership manager', partners.coordinator, 'northmoor', 'Partnership manager, Northmoor'),
    'strategic manager': await app.as({
      role: 'partnership manager',
      partner: partners.coordinator,
      level: 'strategic',
      shownAs: 'Strategic partnership manager',
    }),
    officer: await seat('front-line staff', partners.prison, 'northmoor', 'Officer'),
    commissioner: await app.as({ role: 'commissioner', partner: partners.commissioner, level: 'strategic' }),
    facilitator: await app.as({ person: app.partnership.facilitatorId }),
  };
  let listed = 0;
  const addReference: AtTheGate['addReference'] = async (more = {}) => {
    const id = newId();
    const held = providers[more.heldBy ?? 'charity'];
    listed += 1;
    await command(async ({ tx, partnershipId: partnership_id }) => {
      const number = more.number ?? `R-${String(listed).padStart(3, '0')}`;
      await tx
        .insertInto('person_reference')
        .values({
          ...{
            partnership_id,
            id,
            number,
            listed_by_id: held,
            listed_on: '2026-10-01',
            held_by_id: held,
            held_since: '2026-10-01',
          },
          expected_release_on: more.expectedReleaseOn === undefined ? '2026-12-04' : more.expectedReleaseOn,
          release_unknown_because: more.expectedReleaseOn === null ? 'not sentenced' : null,
          released_on: more.releasedOn ?? null,
        })
        .execute();
      await keepIdentities({ tx, partnershipId: partnership_id }, app.seal, [
        { referenceId: id, name: 'Sam Field', born: '1990-05-01' },
      ]);
    });
    return id;
  };
  return { ...app, places, providers, outsideId, people, command, under, addReference };
}
