import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionOnward, actionStates, countPlan, markFault, mayBecome, moveFault, type Saying } from './action.ts';

const said: Saying = { on: '2026-04-01', as: 'Senior nurse', personId: null, words: null };

test('what a line of the plan may become', () => {
  assert.deepEqual(
    actionStates.map((from) => `${from} -> ${actionStates.filter((to) => mayBecome(from, to)).join(', ')}`),
    [
      'TBC -> gap, planned, under way, done, stopped',
      'gap -> TBC, planned, under way, done, stopped',
      'planned -> TBC, gap, under way, done, stopped',
      'under way -> TBC, gap, planned, done, stopped',
      'done -> TBC, gap, under way',
      'stopped -> TBC, planned',
    ],
  );
  for (const [from, ways] of Object.entries(actionOnward)) assert.ok(!ways.some((to) => to === from));
});

test('nothing stops without its reason', () => {
  assert.equal(moveFault('planned', 'stopped', null), 'Say why it stopped');
  assert.equal(moveFault('planned', 'stopped', 'The unit closed'), undefined);
  assert.equal(moveFault('stopped', 'done', null), 'It cannot go there from where it stands. Choose another');
  assert.equal(moveFault('done', 'done', null), 'It stands like that already. Choose another');
});

test('agreed and delivered are marked apart, once each, and not on a stopped line', () => {
  const fresh = { state: 'planned' as const, agreed: null, delivered: null };
  assert.equal(markFault(fresh, 'agree'), undefined);
  assert.equal(markFault(fresh, 'deliver'), undefined, 'a thing can be there before anyone agreed it');
  assert.ok(markFault({ ...fresh, agreed: said }, 'agree'));
  assert.ok(markFault({ ...fresh, delivered: said }, 'deliver'));
  assert.ok(markFault({ ...fresh, state: 'stopped' }, 'agree'));
  assert.ok(markFault(fresh, 'take delivered back'));
});

test('the two counts are never added up, and TBC and gaps are counted wherever they stand', () => {
  const line = { state: 'planned', whereNowIs: 'said', agreed: null, delivered: null } as const;
  assert.deepEqual(
    countPlan([
      { ...line, agreed: said },
      { ...line, agreed: said, delivered: said },
      { ...line, whereNowIs: 'gap' },
      { ...line, state: 'TBC' },
      { ...line, state: 'stopped', agreed: said },
    ]),
    { lines: 4, agreed: 2, delivered: 1, tbc: 1, gaps: 1, stopped: 1 },
  );
});
