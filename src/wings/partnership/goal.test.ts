import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Goal, helpFault, whoHelpsWhom } from './goal.ts';

const goal = (id: string, partnerId: string | null, helpers: string[], closedOn: string | null = null): Goal => ({
  id,
  partnerId,
  words: id,
  saidOn: null,
  closedOn,
  version: 1,
  supports: helpers.map((helper) => ({
    id: `${id}-${helper}`,
    goalId: id,
    partnerId: helper,
    how: 'somehow',
    helped: null,
    helpedWords: null,
    version: 1,
  })),
});

test('a partner cannot be written down as helping with its own goal', () => {
  assert.ok(helpFault(goal('g', 'prison', []), 'prison'));
  assert.equal(helpFault(goal('g', 'prison', []), 'trust'), undefined);
  assert.equal(helpFault(goal('g', null, []), 'prison'), undefined);
});

test('help is counted by goals, not by how often it was written down', () => {
  const goals = [
    goal('a', 'prison', ['trust', 'trust']),
    goal('b', 'prison', []),
    goal('c', 'trust', []),
    goal('common', null, ['trust']),
    goal('ended', 'prison', ['trust'], '2026-01-01'),
  ];
  assert.deepEqual(whoHelpsWhom(['prison', 'trust'], goals), [
    { helperId: 'prison', ownerId: 'trust', helpsWith: 0, of: 1 },
    { helperId: 'trust', ownerId: 'prison', helpsWith: 1, of: 2 },
  ]);
});
