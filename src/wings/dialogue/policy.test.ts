import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Role, roles, type Standing } from '../../shell/standing.ts';
import * as policy from './policy.ts';

const standing = (role: Role | null): Standing => ({
  personId: 'someone',
  memberships: role === null ? [] : [{ role, level: null, partnerId: null, placeId: null }],
  perspectiveIds: [],
});

const everyone = [...roles];
const table: Record<keyof typeof policy, readonly Role[]> = {
  mayReadDialogues: everyone,
  mayReadSafety: everyone,
  mayKeepEngagements: ['facilitator', 'partnership manager'],
  mayEndEngagements: ['facilitator'],
  mayWriteAccount: ['facilitator'],
  mayPrepare: ['facilitator'],
  mayDesignSessions: ['facilitator'],
  mayPrintUnlockLists: ['facilitator', 'partnership manager'],
  maySetSafety: ['facilitator', 'partnership manager'],
};

for (const [rule, may] of Object.entries(policy))
  for (const role of roles) {
    const expected = table[rule as keyof typeof policy].includes(role);
    test(`${rule}: ${role} ${expected ? 'may' : 'may not'}`, () => {
      assert.equal(may(standing(role)).allowed, expected);
    });
  }

test('a refusal says why, and who can help', () => {
  for (const [rule, may] of Object.entries(policy)) {
    const verdict = may(standing('researcher'));
    if (!verdict.allowed) assert.ok(verdict.because.endsWith('.') && verdict.help.endsWith('.'), rule);
  }
});

test('someone who left with no membership may do nothing but read', () => {
  for (const [rule, may] of Object.entries(policy))
    assert.equal(may(standing(null)).allowed, rule.startsWith('mayRead'), rule);
});
