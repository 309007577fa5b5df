import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RiseWhy, risings } from '../handover-rises.ts';
import { heaviestFirst, heaviestWords } from './heaviest.ts';

const rises = (...why: RiseWhy[]) => why.map((one) => ({ why: one, since: '2026-03-01' }));

test('the heaviest two are said, and how many more there are', () => {
  assert.equal(heaviestWords(rises('not all asked')), 'They leave today or have left, and not all is asked');
  assert.equal(
    heaviestWords(rises('not answered', 'not all asked', 'no word by day 2', 'no named worker')),
    'They have left, and no worker is named. No word by day 2. And 2 more',
  );
});

test('who is out with nobody stands before who has somebody, whatever else has risen', () => {
  const few = { id: 'few', rises: rises('no named worker') };
  const many = { id: 'many', rises: rises('not answered', 'not all asked', 'no word by day 21') };
  assert.deepEqual(
    heaviestFirst([many, few]).map(({ id }) => id),
    ['few', 'many'],
  );
});

test('each has its weight', () => {
  const last = { rises: rises('not all asked') };
  for (const why of risings.filter((one) => one !== 'not all asked'))
    assert.deepEqual(heaviestFirst([last, { rises: rises(why) }])[1], last);
});
