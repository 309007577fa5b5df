import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strings, typedIn } from './typed.ts';

test('a character that the database cannot hold is left out of what was asked and typed', () => {
  assert.deepEqual(strings({ find: 'A\u00001', page: ['2', '3'], none: undefined }), {
    ...{ find: 'A1', page: '2', none: 'undefined' },
  });
  assert.deepEqual(typedIn({ words: 'so\u0000 it is', many: ['\u0000', 'a'], file: null }), {
    ...{ words: 'so it is', many: ['', 'a'], file: null },
  });
  assert.deepEqual(typedIn(null), {});
});
