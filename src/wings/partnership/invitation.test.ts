import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Invitation, wayInState } from './invitation.ts';

const now = new Date('2026-06-08T12:00:00Z');
const open = (expires: string): Invitation => ({
  id: 'i',
  personId: 'p',
  email: null,
  secondFactor: 'printed codes',
  invitedAt: new Date('2026-06-01T12:00:00Z'),
  expiresAt: new Date(expires),
});

for (const [what, invitation, hasAccount, state] of [
  ['an invitation that still works', open('2026-06-08T12:00:01Z'), false, 'invited'],
  ['an invitation at the moment it ends', open('2026-06-08T12:00:00Z'), false, 'run out'],
  ['codes printed before the invitation was taken up', open('2026-06-09T12:00:00Z'), true, 'invited'],
  ['an account and nothing waiting', null, true, 'has a way in'],
  ['neither', null, false, 'not invited'],
] as const)
  test(`${what} is "${state}"`, () => {
    assert.equal(wayInState({ open: invitation, hasAccount, secondFactor: 'printed codes' }, now), state);
  });
