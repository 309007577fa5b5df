import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadWords } from './page.ts';

test('where there is no effective measure of anything, nothing is said to be counted', () => {
  assert.equal(leadWords(1, 1), 'Nothing is counted yet. Of 1 thing that matters there is no effective measure yet.');
  assert.equal(leadWords(2, 2), 'Nothing is counted yet. Of 2 things that matter there is no effective measure yet.');
  assert.match(leadWords(3, 1), /^2 things are counted over time.*Of 1 more there is no effective measure yet\.$/);
});
