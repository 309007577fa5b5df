import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasSaid, type Perspective, perspectiveFaults, rungsOf } from './perspective.ts';

const perspective = (id: string, widerId: string | null, people: number | null): Perspective => ({
  id,
  slug: id,
  name: id,
  kind: 'health',
  partnerId: null,
  rank: null,
  profession: null,
  level: null,
  experience: null,
  widerId,
  people,
  version: 1,
});
const nurse = perspective('nurse', 'staff', 3);
const staff = perspective('staff', 'everyone', 9);
const everyone = perspective('everyone', null, null);
const list = [nurse, staff, everyone];

test('a perspective leads to ever wider ones', () => {
  assert.deepEqual(rungsOf(list, 'nurse'), [
    { id: 'nurse', words: 'nurse', people: 3 },
    { id: 'staff', words: 'staff', people: 9 },
    { id: 'everyone', words: 'everyone', people: null },
  ]);
  assert.deepEqual(rungsOf(list, null), []);
});

test('a circle, or a wider one that is gone, ends the climb', () => {
  assert.equal(rungsOf([perspective('a', 'b', 1), perspective('b', 'a', 2)], 'a').length, 2);
  assert.equal(rungsOf([perspective('a', 'gone', 1)], 'a').length, 1);
});

test('a perspective cannot be made part of what is part of it', () => {
  assert.deepEqual(perspectiveFaults(list, 'staff', { widerId: 'nurse', people: null }), [
    { name: 'widerId', text: 'Choose a wider one: this leads back to the perspective itself' },
  ]);
  assert.equal(perspectiveFaults(list, 'staff', { widerId: 'staff', people: null }).length, 1);
});

test('a wider perspective cannot hold fewer people than what is part of it', () => {
  assert.match(perspectiveFaults(list, null, { widerId: 'nurse', people: 4 })[0]?.text ?? '', /holds 3/);
  assert.match(
    perspectiveFaults(list, 'staff', { widerId: null, people: 2 })[0]?.text ?? '',
    /“nurse” is part of this/,
  );
  assert.deepEqual(perspectiveFaults(list, 'staff', { widerId: 'everyone', people: 9 }), []);
});

test('none is an answer, silence is not', () => {
  assert.equal(hasSaid({ perspectiveIds: [], saidAt: null, version: 1 }), false);
  assert.equal(hasSaid({ perspectiveIds: [], saidAt: new Date(0), version: 1 }), true);
  assert.equal(hasSaid({ perspectiveIds: ['nurse'], saidAt: null, version: 1 }), true);
});
