import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Role, roles, type Standing } from '../../shell/standing.ts';
import { mayHoldLookBack, mayMakeReports, mayPublish, mayReadEvidence } from './policy.ts';

const seat = (role: Role): Standing => ({
  personId: 'p',
  memberships: [{ role, level: null, partnerId: null, placeId: null }],
  perspectiveIds: [],
});
const whoMay = (rule: typeof mayPublish) => roles.filter((role) => rule(seat(role)).allowed);

test('everyone with a seat may read reports, look-backs and the thread', () => {
  assert.deepEqual(whoMay(mayReadEvidence), [...roles]);
});

test('only a facilitator and a partnership manager make reports, publish and write look-backs down', () => {
  for (const rule of [mayMakeReports, mayPublish, mayHoldLookBack])
    assert.deepEqual(whoMay(rule), ['facilitator', 'partnership manager']);
});

test('a refusal says who can help', () => {
  const verdict = mayPublish(seat('commissioner'));
  assert.ok(!verdict.allowed && verdict.help.length > 0);
});
