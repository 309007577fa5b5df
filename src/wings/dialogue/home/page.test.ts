import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role, Seat } from '../../../shell/standing.ts';
import type { CoverageSeat } from '../coverage.ts';
import type { Engagement } from '../engagement.ts';
import type { Session } from '../session.ts';
import { type ComingSession, homePart } from './page.ts';

const seat = (role: Role): Seat => ({
  personId: 'p',
  memberships: [{ role, level: null, partnerId: null, placeId: null }],
  perspectiveIds: [],
  shownAs: role,
  clearance: role === 'facilitator' ? 'facilitators' : 'partners',
  partnership: {
    id: 'x',
    slug: 'unit',
    name: 'Unit',
    tagline: null,
    fictional: true,
    sourceTitle: null,
    sourceRights: null,
  },
});
const engagement: Engagement = {
  id: 'e',
  slug: 'talks',
  number: null,
  title: 'Talks',
  interfaceId: null,
  placeId: null,
  state: 'under way',
  because: null,
  proposedBy: null,
  proposedTo: null,
  fundedBy: null,
  method: null,
  startsOn: null,
  endsOn: null,
  whenWords: null,
  contract: null,
  reporting: null,
  closedWithNoAction: false,
  closedOn: null,
  version: 1,
};
const session: Session = {
  id: 's',
  slug: 'first',
  engagementId: 'e',
  kind: 'dialogue',
  title: 'First',
  onDate: '2026-12-03',
  startsAt: null,
  whenWords: null,
  placeId: null,
  whereWords: 'the unit',
  offSite: false,
  limitsId: null,
  state: 'planned',
  because: null,
  people: null,
  version: 1,
};
const doctor: CoverageSeat = {
  id: 'd',
  perspectiveId: null,
  words: 'Doctor',
  sideId: null,
  level: null,
  needed: 1,
  coming: 0,
  chosenBy: null,
  neverInRoom: false,
  because: null,
  tier: 'facilitators',
  version: 1,
};
const coming = (more: Partial<ComingSession> = {}): ComingSession => ({
  session,
  engagement,
  placeName: 'The Wing',
  safety: { sheetSet: true, limitsChosen: true },
  seats: [],
  ...more,
});
const part = (role: Role, one: ComingSession, proposals: Engagement[] = []) =>
  homePart({ proposals, coming: [one], changes: [] }, seat(role));

test('a session that cannot open yet needs the facilitator, and says what is to be set', () => {
  const [first] = part('facilitator', coming({ safety: { sheetSet: false, limitsChosen: false } })).needsYou;
  assert.equal(first?.words, 'Before it can open, set whom to tell and the words to read aloud.');
});

test('a view that is missing needs the facilitator once everything is set', () => {
  const [first] = part('facilitator', coming({ seats: [doctor] })).needsYou;
  assert.equal(first?.words, 'One view is missing: a doctor.');
});

test('a session with everything set needs nobody, and is due for everyone', () => {
  for (const role of ['facilitator', 'commissioner'] as const) {
    const { needsYou, dueSoon } = part(role, coming());
    assert.deepEqual(needsYou, []);
    assert.deepEqual(
      dueSoon.map(({ on, words }) => [on, words]),
      [['2026-12-03', 'Dialogue session, the unit']],
    );
  }
});

test('what is to be set is nobody else’s, and a proposal waits for those who may contract it', () => {
  const unset = coming({ safety: { sheetSet: false, limitsChosen: false } });
  assert.deepEqual(part('commissioner', unset, [engagement]).needsYou, []);
  assert.equal(part('partnership manager', unset, [engagement]).needsYou.length, 1);
});
