import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Seat } from '../../../shell/standing.ts';
import type { Invitation } from '../invitation.ts';
import type { Perspective } from '../perspective.ts';
import { changesInWords, type Things } from './changes.ts';
import { invitationsWait, whatYouBringWaits } from './home.ts';

const seat: Seat = {
  personId: 'me',
  memberships: [],
  perspectiveIds: [],
  shownAs: 'Manager',
  clearance: 'partners',
  partnership: {
    id: 'p',
    slug: 'p',
    name: 'P',
    tagline: null,
    fictional: false,
    sourceTitle: null,
    sourceRights: null,
  },
};
const now = new Date('2026-06-08T12:00:00Z');
const invitation = (expires: string): Invitation => ({
  id: expires,
  personId: expires,
  email: 'canary@example.org',
  secondFactor: 'printed codes',
  invitedAt: now,
  expiresAt: new Date(expires),
});
const perspective: Perspective = {
  id: 'nurse',
  slug: 'nurse',
  name: 'Nurses',
  kind: 'health',
  partnerId: null,
  rank: null,
  profession: null,
  level: null,
  experience: null,
  widerId: null,
  people: null,
  version: 1,
};

test('what someone brings is asked for until they said it, none being an answer', () => {
  const silent = { perspectiveIds: [], saidAt: null, version: 1 };
  assert.equal(whatYouBringWaits(silent, [perspective], seat)[0]?.title, 'Say what you bring');
  assert.deepEqual(whatYouBringWaits(silent, [], seat), []);
  assert.deepEqual(whatYouBringWaits({ ...silent, saidAt: now }, [perspective], seat), []);
});

test('invitations that wait and those that have run out are told apart, without an address', () => {
  const waiting = invitationsWait(
    [invitation('2026-06-07'), invitation('2026-06-09'), invitation('2026-06-10')],
    seat,
    now,
  );
  assert.deepEqual(
    waiting.map(({ title }) => title),
    ['An invitation has run out', '2 invitations are waiting'],
  );
  assert.doesNotMatch(JSON.stringify(waiting), /canary/);
  assert.deepEqual(invitationsWait([], seat, now), []);
});

test('changes are told in plain words, and what is gone or private is not told', () => {
  const things: Things = {
    partners: [],
    places: [],
    perspectives: [perspective],
    interfaces: [],
    readings: [],
    goals: [],
    milestones: [],
  };
  const happenings = [
    { at: now, act: 'perspective added', subjectId: 'nurse' },
    { at: now, act: 'partner added', subjectId: 'gone' },
    { at: now, act: 'person invited', subjectId: 'me' },
    { at: now, act: 'perspectives said', subjectId: 'me' },
  ];
  assert.deepEqual(
    changesInWords(happenings, things, 'p').map(({ words }) => words),
    ['A perspective was added: Nurses.'],
  );
});
