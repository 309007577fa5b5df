// Every page that only shows, at its busiest and at its emptiest, by templates that may read nothing that is not there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strict } from '../../../test/support/strict.ts';
import type { PageEnding } from '../../shell/endings.ts';
import type { Seat } from '../../shell/standing.ts';
import { createTemplates } from '../../shell/templates.ts';
import { aboutPage } from './about/page.ts';
import { codesPage } from './codes/page.ts';
import type { Goal } from './goal.ts';
import { goalsPage } from './goals/page.ts';
import { interfacePage } from './interface/page.ts';
import type { Interface } from './interface.ts';
import { interfacesPage } from './interfaces/page.ts';
import { invitedPage } from './invitation/page.ts';
import { milestonesPage } from './milestones/page.ts';
import { partnerPage } from './partner/page.ts';
import type { Partner } from './partner.ts';
import { partnersPage } from './partners/page.ts';
import { peoplePage } from './people/page.ts';
import { personPage } from './person/page.ts';
import type { Person } from './person.ts';
import type { Perspective } from './perspective.ts';
import { perspectivesPage } from './perspectives/page.ts';
import { placePage } from './place/page.ts';
import type { Place } from './place.ts';
import { placesPage } from './places/page.ts';
import type { Reading } from './reading.ts';
import { whoHelpsPage } from './who-helps/page.ts';

const anyFile: Record<string, string> = new Proxy({}, { get: (_, name) => `/assets/${String(name)}` });
const templates = createTemplates({ manifest: anyFile });

const frame = {
  fictional: false,
  signedIn: true,
  csrf: 'token',
  worriedHref: '/worried',
  navigation: [],
  footer: [],
  language: 'en',
  now: new Date('2026-06-08T12:00:00Z'),
};

function shown(ending: PageEnding): string {
  const page = strict(ending.view);
  return templates.render(ending.template, { frame: { ...frame, title: ending.view.title }, page, form: undefined });
}

const seat = (role: Seat['memberships'][number]['role'], sourceTitle: string | null = null): Seat => ({
  personId: 'me',
  memberships: [{ role, level: null, partnerId: 'prison', placeId: null }],
  perspectiveIds: [],
  shownAs: role,
  clearance: 'partners',
  partnership: { id: 'p', slug: 'p', name: 'P', tagline: null, fictional: false, sourceTitle, sourceRights: null },
});

const partner = (id: string, more: Partial<Partner> = {}): Partner => ({
  id,
  slug: id,
  name: `Partner ${id}`,
  kind: 'provider',
  codeKind: null,
  code: null,
  about: null,
  joinedOn: null,
  leftOn: null,
  version: 1,
  ...more,
});
const place: Place = {
  id: 'wing',
  slug: 'wing',
  name: 'The Wing',
  kind: 'prison',
  code: 'LNI',
  partnerId: 'prison',
  peopleCalled: 'residents',
  peopleCalledChosenWith: 'the residents’ council',
  peopleCalledOn: '2026-05-01',
  area: 'Northside',
  closedOn: null,
  mergedIntoId: null,
  version: 1,
};
const membership = { level: 'operational', partnerId: 'prison', placeId: 'wing', startedOn: '2026-01-01' } as const;
const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  shownAs: 'Nurse',
  name: null,
  hasLeft: false,
  memberships: [
    { id: `${id}-now`, role: 'front-line staff', endedOn: null, ...membership },
    { id: `${id}-then`, role: 'representative', endedOn: '2026-03-01', ...membership },
  ],
  ...more,
});
const perspective: Perspective = {
  id: 'patients',
  slug: 'patients',
  name: 'Patients',
  kind: 'resident',
  partnerId: 'prison',
  rank: 'none',
  profession: 'none',
  level: null,
  experience: 'living',
  widerId: null,
  people: 3,
  version: 1,
};
const goal = (id: string, partnerId: string | null, more: Partial<Goal> = {}): Goal => ({
  id,
  partnerId,
  words: `Goal ${id}`,
  saidOn: '2026-02-20',
  closedOn: null,
  version: 1,
  supports: (['yes', 'partly', 'no', null] as const).map((helped, at) => ({
    id: `${id}-${at}`,
    goalId: id,
    partnerId: 'trust',
    how: 'Somehow',
    helped,
    helpedWords: helped && 'In words',
    version: 1,
  })),
  ...more,
});
const face: Interface = {
  id: 'face',
  slug: 'face',
  name: 'Prison and health',
  about: 'Who meets there',
  version: 1,
  sides: ['Prison', 'Health'].map((name, at) => ({ id: name, name, partnerId: null, position: at + 1 })),
  seats: [
    { id: 'a', sideId: 'Prison', level: 'strategic', perspectiveId: null, words: 'Governor', asked: true, position: 1 },
    { id: 'b', sideId: null, level: null, perspectiveId: 'patients', words: 'Patients', asked: false, position: 1 },
  ],
};
const reading = (id: string, moment: Reading['moment'], readOn: string | null): Reading => ({
  id,
  interfaceId: 'face',
  level: 'strategic',
  value: 'under strain',
  readOn,
  whenWords: null,
  moment,
  sequence: 1,
  readBy: null,
  because: null,
});

const partners = [partner('prison', { code: 'LNI', codeKind: 'prison', about: 'Runs it' }), partner('trust')];
const left = partner('left', { leftOn: '2026-05-01', joinedOn: '2026-01-01' });
const now = new Date('2026-06-08T12:00:00Z');
const open = {
  id: 'i',
  personId: 'other',
  email: null,
  secondFactor: 'printed codes' as const,
  invitedAt: now,
  expiresAt: new Date('2026-06-10T12:00:00Z'),
};
const way = { open, hasAccount: false, secondFactor: 'printed codes' as const };
const milestone = (id: string, onDate: string | null) => ({
  id,
  onDate,
  whenWords: 'May 2009',
  sequence: 1,
  title: id,
  words: 'More',
  version: 1,
});
const about = {
  name: 'P',
  purpose: null,
  tagline: null,
  foundedWords: null,
  sourceTitle: null,
  sourceRights: null,
  fictional: false,
  version: 1,
};
const readings = [
  reading('x', 'before', '2026-02-01'),
  reading('y', 'after', '2026-06-01'),
  reading('z', 'during', null),
];
const establishments = [{ code: 'LNI', name: 'Low Newton (HMP & YOI)', nameWelsh: 'Enw', active: false }];
const brought = { perspectiveIds: [], saidAt: null, version: 1 };
const met = ['2026-04-12'];
const goals = [
  goal('own', 'prison'),
  goal('common', null, { supports: [] }),
  goal('over', 'trust', { closedOn: '2026-05-01' }),
];
const waysIn = new Map([['other', way]]);

const pages = (seat: Seat): Record<string, () => PageEnding> => ({
  partners: () => partnersPage([...partners, left], seat),
  'no partners': () => partnersPage([], seat),
  'a partner': () =>
    partnerPage({ partner: partners[0] ?? left, partners, places: [place], people: [person('other')], goals }, seat),
  'a partner of whom little is known': () =>
    partnerPage({ partner: left, partners: [], places: [], people: [], goals: [] }, seat),
  places: () => placesPage([place, { ...place, id: 'ward', kind: 'ward', peopleCalled: null, code: null }], seat),
  'a place that has closed': () => placesPage([{ ...place, closedOn: '2026-11-01' }], seat),
  'no places': () => placesPage([], seat),
  'a place': () => placePage({ place, places: [place], partners, people: [person('other')], establishments }, seat),
  'a place of which little is known': () =>
    placePage(
      {
        place: { ...place, partnerId: null, peopleCalled: null, code: null },
        places: [],
        partners: [],
        people: [],
        establishments: [],
      },
      seat,
    ),
  people: () =>
    peoplePage(
      {
        people: [person('other'), person('me'), person('gone', { hasLeft: true })],
        partners,
        places: [place],
        waysIn,
        now,
      },
      seat,
    ),
  'a person': () =>
    personPage({ person: person('other', { name: 'A. Person' }), partners, places: [place], wayIn: way, now }, seat),
  oneself: () =>
    personPage({ person: person('me', { memberships: [] }), partners, places: [], wayIn: null, now }, seat),
  'someone who left': () =>
    personPage({ person: person('gone', { hasLeft: true }), partners, places: [], wayIn: null, now }, seat),
  'an invitation to hand over': () =>
    invitedPage({ link: 'http://localhost/x', sentTo: null, expiresAt: now }, person('other'), seat),
  'an invitation sent': () =>
    invitedPage({ link: null, sentTo: 'a@example.org', expiresAt: now }, person('other'), seat),
  codes: () => codesPage(person('other'), ['AAAA-BBBB-CCCC'], seat, '2026-06-08'),
  perspectives: () => perspectivesPage({ perspectives: [perspective], partners, brought }, seat),
  'no perspectives': () => perspectivesPage({ perspectives: [], partners: [], brought }, seat),
  interfaces: () => interfacesPage([face, { ...face, id: 'unread' }], readings, seat),
  'no interfaces': () => interfacesPage([], [], seat),
  'an interface': () => interfacePage({ face, readings, perspectives: [perspective], met, today: '2026-06-08' }, seat),
  'an interface nobody has read': () =>
    interfacePage(
      { face: { ...face, about: null, seats: [] }, readings: [], perspectives: [], met: [], today: '2026-06-08' },
      seat,
    ),
  goals: () => goalsPage(goals, partners, seat),
  'no goals': () => goalsPage([], [], seat),
  'who helps': () => whoHelpsPage(goals, partners, seat),
  'nobody helps': () => whoHelpsPage([], partners, seat),
  milestones: () => milestonesPage([milestone('Founded', null), milestone('First day', '2026-01-01')], seat),
  'no milestones': () => milestonesPage([], seat),
  about: () => aboutPage(about, seat),
  'about a published source': () => aboutPage({ ...about, sourceTitle: 'A case study', purpose: 'x' }, seat),
});

for (const [who, viewer] of [
  ['a partnership manager', seat('partnership manager')],
  ['a researcher, of a record taken from a source', seat('researcher', 'A case study')],
] as const)
  for (const [name, ending] of Object.entries(pages(viewer)))
    test(`${name}: the page is there for ${who}`, () => {
      const html = shown(ending());
      assert.match(html, /<h1/);
      assert.doesNotMatch(html, /undefined|\[object|NaN/);
    });

test('nobody but those who keep a thing is offered to change it', () => {
  for (const [name, ending] of Object.entries(pages(seat('researcher'))))
    if (name !== 'oneself' && !name.startsWith('an invitation') && name !== 'codes')
      assert.doesNotMatch(shown(ending()), /\/(add|change|invite|give|renew|withdraw)"/, name);
});

test('a page of a record taken from a source says what the source does not give', () => {
  const view = pages(seat('researcher', 'A case study'));
  for (const name of ['a partner of whom little is known', 'a place of which little is known', 'an interface', 'about'])
    assert.match(shown(view[name]?.() ?? assert.fail()), /Not in the source/, name);
  assert.match(shown(view['no interfaces']?.() ?? assert.fail()), /The source names none/);
});
