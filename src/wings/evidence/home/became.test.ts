import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AllPending } from '../../agreement/index.ts';
import { whatBecame } from './became.ts';

type Pending = Parameters<typeof whatBecame>[0];
const asked = (state: string, more: { together?: boolean; kind?: string; yours?: boolean } = {}) =>
  // only what the rule reads
  ({
    expectation: { id: state, state },
    to: { together: more.together ?? false },
    stand: { kind: more.kind ?? 'no-answer', yours: more.yours ?? false },
  }) as unknown as AllPending['placed'][number];
const line = (state: string, delivered = false) =>
  // only what the rule reads
  ({ state, whereNowIs: 'said', delivered: delivered ? {} : null }) as unknown as AllPending['actions'][number];
const promise = (met: string | null) =>
  // only what the rule reads
  ({
    expectationId: 'accepted',
    checks: met ? [{ bySide: 'asker', met }] : [],
  }) as unknown as Pending['commitments'][number];

const countsOf = (pending: Partial<Pending>) =>
  Object.fromEntries(
    (whatBecame({ placed: [], commitments: [], actions: [], ...pending }, 'p')?.groups ?? []).map(({ word, count }) => [
      word,
      count,
    ]),
  );

test('where nothing was asked or planned there is nothing to show', () => {
  assert.equal(whatBecame({ placed: [], commitments: [], actions: [] }, 'p'), null);
  assert.deepEqual(countsOf({ placed: [asked('withdrawn')] }), {});
});

test('a promise is done when those who asked say so, and not before', () => {
  assert.deepEqual(countsOf({ placed: [asked('accepted')], commitments: [promise(null)] }), { 'Will do': 1 });
  assert.deepEqual(countsOf({ placed: [asked('accepted')], commitments: [promise('yes')] }), { Done: 1 });
});

test('the silence of people who answer together is never shown as one', () => {
  assert.deepEqual(countsOf({ placed: [asked('made', { together: true }), asked('made')] }), {
    'For the room': 1,
    'No answer yet': 1,
  });
});

test('a line of the plan is done when it is delivered, not when it is said to be done', () => {
  assert.deepEqual(countsOf({ actions: [line('done'), line('done', true), line('stopped'), line('gap')] }), {
    ...{ Done: 1, 'Will do': 1, 'Not done, because': 1, TBC: 1 },
  });
});

test('of a line that a document does not say was agreed, nobody is said to have answered', () => {
  // only what the rule reads
  const planned = { ...line('planned'), agreed: null } as ReturnType<typeof line>;
  const became = whatBecame({ placed: [], commitments: [], actions: [planned] }, 'p', true);
  assert.deepEqual(
    became?.groups.map(({ word }) => word),
    ['Not in the source'],
  );
  assert.equal(became?.totals[0]?.count, 0);
});

test('answered and changed are counted apart', () => {
  const became = whatBecame(
    { placed: [asked('declined'), asked('made')], commitments: [], actions: [line('planned', true)] },
    'p',
  );
  assert.deepEqual(
    became?.totals.map(({ count, of }) => [count, of]),
    [
      [2, 3],
      [1, 3],
    ],
  );
});
