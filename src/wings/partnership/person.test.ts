import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '../../shell/standing.ts';
import { isLastWhoCanInvite, type Person, roleFault, shownName } from './person.ts';

const person = (id: string, role: Role, more: { endedOn?: string; hasLeft?: boolean } = {}): Person => ({
  id,
  shownAs: role,
  name: null,
  hasLeft: more.hasLeft ?? false,
  memberships: [
    {
      id: `${id}-role`,
      role,
      level: null,
      partnerId: null,
      placeId: null,
      startedOn: null,
      endedOn: more.endedOn ?? null,
    },
  ],
});

test('people are shown by what they do, and by name only where they chose it', () => {
  assert.equal(shownName({ shownAs: 'Nurse', name: null }), 'Nurse');
  assert.equal(shownName({ shownAs: 'Partnership manager', name: 'A. Person' }), 'A. Person, Partnership manager');
});

test('the last seat that can invite is known for what it is', () => {
  const manager = person('manager', 'partnership manager');
  const nurse = person('nurse', 'front-line staff');
  assert.equal(isLastWhoCanInvite([manager, nurse], 'manager-role'), true);
  assert.equal(isLastWhoCanInvite([manager, nurse], 'nurse-role'), false);
  assert.equal(isLastWhoCanInvite([manager, person('other', 'facilitator')], 'manager-role'), false);
  assert.equal(isLastWhoCanInvite([manager, person('gone', 'facilitator', { hasLeft: true })], 'manager-role'), true);
  assert.equal(
    isLastWhoCanInvite([manager, person('was', 'facilitator', { endedOn: '2026-01-01' })], 'manager-role'),
    true,
  );
});

test('a representative represents someone', () => {
  assert.ok(roleFault('representative', null));
  assert.equal(roleFault('representative', 'a partner'), undefined);
  assert.equal(roleFault('researcher', null), undefined);
});
