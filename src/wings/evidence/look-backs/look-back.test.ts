import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDue, type LookBack, type LookedBackOn, monthsAfter } from './look-back.ts';

const engagement: LookedBackOn = {
  ...{ id: 'e', slug: 'e', title: 'One unit', state: 'closed', endsOn: null, closedOn: '2026-01-31' },
};
const kept: LookBack = {
  ...{ id: 'l', engagementId: 'e', months: 6, dueOn: null, heldOn: null, strategic: null, managerial: null },
  ...{ operational: null, readBy: null, forumStillMeeting: null, whatItCost: null, words: null },
  ...{ tier: 'partners', version: 1 },
};
const daysOf = (one: LookedBackOn, rows: readonly LookBack[] = []) => allDue([one], rows).map(({ dueOn }) => dueOn);

test('work that is done is looked back on after six and twelve months', () => {
  assert.deepEqual(daysOf(engagement), ['2026-07-31', '2027-01-31']);
  assert.deepEqual(daysOf({ ...engagement, state: 'sustaining', closedOn: null, endsOn: '2026-03-01' }), [
    '2026-09-01',
    '2027-03-01',
  ]);
});

test('work that goes on is not, unless somebody set a day for it', () => {
  const running = { ...engagement, state: 'under way', closedOn: null };
  assert.deepEqual(daysOf(running), []);
  assert.deepEqual(daysOf(running, [{ ...kept, dueOn: '2026-12-30' }]), ['2026-12-30']);
});

test('without a day to count from nothing is made up', () => {
  assert.deepEqual(daysOf({ ...engagement, closedOn: null }), [null, null]);
});

test('what was held is held, whatever day it was due', () => {
  const [six, twelve] = allDue([engagement], [{ ...kept, heldOn: '2026-08-02' }]);
  assert.deepEqual([six?.held?.heldOn, twelve?.held], ['2026-08-02', null]);
});

test('six months after the end of August is the end of February', () => {
  assert.equal(monthsAfter('2025-08-31', 6), '2026-02-28');
  assert.equal(monthsAfter('2023-08-31', 6), '2024-02-29');
  assert.equal(monthsAfter('2026-12-15', 12), '2027-12-15');
});
