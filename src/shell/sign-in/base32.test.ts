import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base32 } from './base32.ts';

test('keys are written as RFC 4648 writes them', () => {
  const written = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(base32);
  assert.deepEqual(written, ['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI']);
});
