import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Role, roles, type Standing } from '../../shell/standing.ts';
import {
  mayHoldLookBack,
  mayKeepMeasureAt,
  mayKeepMeasures,
  mayMakeReports,
  mayPublish,
  mayReadEvidence,
  mayTakeForSomebody,
  mayTakeOut,
  mayTakeOwn,
} from './policy.ts';

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

test('what is published anybody with a seat takes out, what is kept nearer only those who keep it', () => {
  assert.deepEqual(whoMay(mayTakeOut('published')), [...roles]);
  assert.deepEqual(whoMay(mayTakeOut('partners')), ['facilitator', 'partnership manager']);
  assert.deepEqual(whoMay(mayTakeOut('facilitators')), ['facilitator']);
});

test('what is kept about them anybody takes out, and two make it for somebody else', () => {
  assert.deepEqual(whoMay(mayTakeOwn), [...roles]);
  assert.deepEqual(whoMay(mayTakeForSomebody), ['facilitator', 'partnership manager']);
});

test('a refusal says who can help', () => {
  const verdict = mayPublish(seat('commissioner'));
  assert.ok(!verdict.allowed && verdict.help.length > 0);
});

const placed = (role: Role, placeId: string | null): Standing => ({
  ...seat(role),
  memberships: [{ role, level: null, partnerId: 'partner', placeId }],
});

test('a measure is kept at its place by who oversees it or represents somebody there, and everywhere by a facilitator', () => {
  const mayAt = (placeId: string | null, of: string | null) =>
    roles.filter((role) => mayKeepMeasureAt(placed(role, of), placeId).allowed);
  assert.deepEqual(mayAt('ward', 'ward'), ['facilitator', 'partnership manager', 'representative']);
  assert.deepEqual(mayAt('ward', 'elsewhere'), ['facilitator']);
  assert.deepEqual(mayAt('ward', null), ['facilitator', 'partnership manager']);
});

test('what is measured of the partnership as a whole is kept by no one place', () => {
  const mayAt = (of: string | null) => roles.filter((role) => mayKeepMeasureAt(placed(role, of), null).allowed);
  assert.deepEqual(mayAt('ward'), ['facilitator']);
  assert.deepEqual(mayAt(null), ['facilitator', 'partnership manager']);
});

test('whoever keeps no measure anywhere does not come as far as the forms', () => {
  assert.deepEqual(
    roles.filter((role) => mayKeepMeasures(placed(role, 'ward')).allowed),
    ['facilitator', 'partnership manager', 'representative'],
  );
  assert.equal(mayKeepMeasures(placed('representative', null)).allowed, false);
});
