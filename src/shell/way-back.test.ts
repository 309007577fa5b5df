import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wayBack } from './way-back.ts';

const back = wayBack([
  { method: 'GET', path: '/partnerships/:partnership' },
  { method: 'GET', path: '/partnerships/:partnership/courses/:course' },
  { method: 'POST', path: '/partnerships/:partnership/courses/:course/times' },
]);

test('the way back from a page is the nearest page above it, whatever its gaps are called', () => {
  const add = '/partnerships/:partnership/courses/:made/times/add';
  assert.equal(
    back(add, '/partnerships/larkmere/courses/the-night/times/add'),
    '/partnerships/larkmere/courses/the-night',
  );
  assert.equal(
    back('/partnerships/:partnership/rounds/ask', '/partnerships/larkmere/rounds/ask'),
    '/partnerships/larkmere',
  );
});

test('a page with nothing above it has no way back', () => {
  assert.equal(back('/partnerships/:partnership', '/partnerships/larkmere'), undefined);
});
