import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Level, type Role, roles, type Standing, type Verdict } from '../../shell/standing.ts';
import type { Party } from './party.ts';
import {
  mayAnswerFor,
  mayAskFor,
  mayAskForSomeone,
  mayKeepForum,
  mayKeepPlan,
  mayMoveAction,
  mayProposeVision,
  mayReadAgreement,
  mayRecordAgreed,
  maySayAgreed,
  maySayDelivered,
  maySayEngagementDelivered,
  maySetVisionAside,
  maySupportFor,
} from './policy.ts';

interface With {
  readonly level?: Level;
  readonly partnerId?: string;
  readonly perspectiveIds?: string[];
}
const someone = (role: Role, { level, partnerId, perspectiveIds = [] }: With = {}): Standing => ({
  personId: 'me',
  memberships: [{ role, level: level ?? null, partnerId: partnerId ?? null, placeId: null }],
  perspectiveIds,
});
const party = (of: Partial<Party>): Party => ({
  ...{ kind: 'perspective', id: 'v', name: 'The ward', level: null, partnerId: null, together: false, mark: null },
  ...of,
});
const lifeline = party({ kind: 'partner', id: 'lifeline', name: 'Lifeline', partnerId: 'lifeline' });
const nurses = party({ id: 'nurses', name: 'Nurses', level: 'operational', partnerId: 'trust' });
const residents = party({ id: 'residents', name: 'Residents', together: true });

const whoMay = (may: (standing: Standing) => Verdict, more: With = {}) =>
  roles.filter((role) => may(someone(role, more)).allowed).join(', ');

const all = roles.join(', ');
const table: [string, (standing: Standing) => Verdict, With, string][] = [
  ['reads', mayReadAgreement, {}, all],
  ['proposes a line of the vision', mayProposeVision, {}, all.replace(', researcher', '')],
  [
    'supports for their partner',
    (s) => maySupportFor(s, lifeline),
    { partnerId: 'lifeline' },
    'partnership manager, representative',
  ],
  ['supports for another partner', (s) => maySupportFor(s, lifeline), { partnerId: 'trust' }, ''],
  ['sets a line aside', maySetVisionAside, {}, 'facilitator, partnership manager, representative'],
  [
    'asks for their partner',
    (s) => mayAskFor(s, lifeline),
    { partnerId: 'lifeline' },
    'facilitator, partnership manager, representative',
  ],
  ['asks with those they are one of', (s) => mayAskFor(s, residents), { perspectiveIds: ['residents'] }, all],
  ['asks for someone at all', mayAskForSomeone, {}, 'facilitator, partnership manager, representative'],
  ['asks for someone, bringing a perspective', mayAskForSomeone, { perspectiveIds: ['nurses'] }, all],
  [
    'answers for their partner',
    (s) => mayAnswerFor(s, lifeline),
    { partnerId: 'lifeline' },
    'partnership manager, representative',
  ],
  ['answers for another partner', (s) => mayAnswerFor(s, lifeline), { partnerId: 'trust' }, ''],
  [
    'answers for a perspective they bring, at its level',
    (s) => mayAnswerFor(s, nurses),
    { partnerId: 'trust', level: 'operational', perspectiveIds: ['nurses'] },
    all,
  ],
  [
    'answers for a perspective from another level',
    (s) => mayAnswerFor(s, nurses),
    { partnerId: 'trust', level: 'strategic', perspectiveIds: ['nurses'] },
    'facilitator',
  ],
  [
    'answers for a perspective of another partner',
    (s) => mayAnswerFor(s, nurses),
    { partnerId: 'lifeline', level: 'operational', perspectiveIds: ['nurses'] },
    'facilitator',
  ],
  [
    'answers for those who answer together',
    (s) => mayAnswerFor(s, residents),
    { perspectiveIds: ['residents'] },
    'facilitator',
  ],
  ['keeps the plan', mayKeepPlan, {}, 'facilitator, partnership manager, representative, lived experience'],
  [
    'says where a line has got to',
    mayMoveAction,
    {},
    'facilitator, partnership manager, representative, front-line staff, lived experience',
  ],
  ['records agreed', mayRecordAgreed, {}, 'partnership manager, representative'],
  ['says agreed of an engagement, at strategic level', maySayAgreed, { level: 'strategic' }, all],
  ['says agreed of an engagement, at operational level', maySayAgreed, { level: 'operational' }, 'facilitator'],
  ['keeps the forum', mayKeepForum, {}, 'facilitator, partnership manager, representative'],
];
for (const [who, may, more, expected] of table)
  test(`who ${who}: ${expected || 'nobody'}`, () => assert.equal(whoMay(may, more), expected));

const line = { forPerspectiveId: null, agreedBy: null };

test('nobody at strategic level says delivered, whatever else they are', () => {
  for (const level of ['strategic'] as const) {
    assert.equal(
      whoMay((s) => maySayDelivered(s, line), { level, perspectiveIds: ['residents'] }),
      '',
    );
    assert.equal(whoMay(maySayEngagementDelivered, { level }), '');
  }
  const both: Standing = {
    ...someone('front-line staff', { level: 'operational' }),
    memberships: [
      { role: 'front-line staff', level: 'operational', partnerId: null, placeId: null },
      { role: 'representative', level: 'strategic', partnerId: null, placeId: null },
    ],
  };
  assert.equal(maySayDelivered(both, line).allowed, false);
});

test('whatever seats someone holds beside it, a strategic one says no to delivered of anything', () => {
  const seat = fc.record({
    role: fc.constantFrom(...roles),
    level: fc.constantFrom('strategic', 'managerial', 'operational', null),
    partnerId: fc.constantFrom('trust', 'prison', null),
    placeId: fc.constant(null),
  });
  fc.assert(
    fc.property(
      fc.array(seat, { maxLength: 6 }),
      fc.subarray(['residents', 'nurses', 'officers']),
      fc.record({
        forPerspectiveId: fc.constantFrom('residents', null),
        agreedBy: fc.constantFrom('p', 'other', null),
      }),
      (seats, perspectiveIds, action) => {
        const standing: Standing = { personId: 'p', memberships: seats, perspectiveIds };
        const may = maySayDelivered(standing, action).allowed;
        if (seats.some(({ level }) => level === 'strategic')) {
          assert.equal(may, false);
          assert.equal(maySayEngagementDelivered(standing).allowed, false);
        }
        if (action.agreedBy === 'p') assert.equal(may, false, 'nobody says delivered of what they recorded as agreed');
      },
    ),
    { numRuns: 2_000 },
  );
});

test('anyone at operational level says delivered; at managerial level only those it is for do, and the facilitator enters it', () => {
  assert.equal(
    whoMay((s) => maySayDelivered(s, line), { level: 'operational' }),
    all,
  );
  assert.equal(
    whoMay((s) => maySayDelivered(s, line), { level: 'managerial' }),
    'facilitator, lived experience, family and carers',
  );
  const forResidents = { ...line, forPerspectiveId: 'residents' };
  assert.equal(
    whoMay((s) => maySayDelivered(s, forResidents)),
    'facilitator',
  );
  assert.equal(
    whoMay((s) => maySayDelivered(s, forResidents), { perspectiveIds: ['residents'] }),
    all,
  );
});

test('whoever recorded agreed does not say delivered', () => {
  const verdict = maySayDelivered(someone('front-line staff', { level: 'operational' }), { ...line, agreedBy: 'me' });
  assert.equal(verdict.allowed, false);
});

test('a refusal names the party and who can help', () => {
  assert.deepEqual(mayAnswerFor(someone('representative', { partnerId: 'trust' }), lifeline), {
    allowed: false,
    because: 'You cannot answer for Lifeline.',
    help: 'Their representative or partnership manager can.',
  });
});
