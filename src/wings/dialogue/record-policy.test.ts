import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Role, roles, type Standing } from '../../shell/standing.ts';
import { mayComeToRecord, mayKeepQuotations, mayKeepRecord, mayReadRecord, mayStrike } from './record-policy.ts';

const standing = (role: Role): Standing => ({
  personId: 'p',
  memberships: [{ role, level: null, partnerId: null, placeId: null }],
  perspectiveIds: [],
});
const inIt = { isParticipant: true };
const outside = { isParticipant: false };

for (const role of roles) {
  const who = standing(role);
  const facilitates = role === 'facilitator';
  const rules: readonly [string, boolean, boolean][] = [
    ['come as far as a session', mayComeToRecord(who).allowed, true],
    ['read the record of a room they were in', mayReadRecord(who, inIt).allowed, true],
    ['read the record of a room they were not in', mayReadRecord(who, outside).allowed, facilitates],
    ['strike words out of a room they were in', mayStrike(who, inIt).allowed, true],
    ['strike words out of a room they were not in', mayStrike(who, outside).allowed, facilitates],
    ['keep the record', mayKeepRecord(who).allowed, facilitates],
    ['keep what speakers agreed to', mayKeepQuotations(who).allowed, facilitates],
  ];
  for (const [act, found, wanted] of rules)
    test(`${role}: ${wanted ? 'may' : 'may not'} ${act}`, () => assert.equal(found, wanted));
}

test('each refusal says who can help', () => {
  const who = standing('commissioner');
  for (const verdict of [
    mayReadRecord(who, outside),
    mayStrike(who, outside),
    mayKeepRecord(who),
    mayKeepQuotations(who),
  ])
    assert.match(verdict.allowed ? '' : verdict.help, /facilitator/i);
});
