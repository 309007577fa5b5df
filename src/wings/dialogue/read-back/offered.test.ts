import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitsOnePage } from './offered.ts';

test('eight lines of two rows fit one page in large type; longer or more do not', () => {
  const line = (letters: number) => 'w'.repeat(letters);
  assert.equal(fitsOnePage(Array.from({ length: 8 }, () => line(110))), true);
  assert.equal(fitsOnePage(Array.from({ length: 8 }, () => line(111))), false);
  assert.equal(fitsOnePage(Array.from({ length: 9 }, () => line(20))), false);
  assert.equal(fitsOnePage([]), true);
});
