import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asPrinted, makeCodes } from './printed-codes.ts';

test('a sheet has ten codes, all different, with nothing that is easily misread', () => {
  const codes = makeCodes();
  assert.equal(new Set(codes).size, 10);
  for (const code of codes) assert.match(code, /^([2-9A-HJKMNP-TV-Z]{4}-){2}[2-9A-HJKMNP-TV-Z]{4}$/);
});

test('a code may be typed small, with spaces, with or without its hyphens', () => {
  for (const typed of ['K7M4-PQ2R-9TXW', 'k7m4pq2r9txw', ' k7m4 pq2r 9txw ', 'K7M4–PQ2R–9TXW'])
    assert.equal(asPrinted(typed), 'K7M4-PQ2R-9TXW');
});
