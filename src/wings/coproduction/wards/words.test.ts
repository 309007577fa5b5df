import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wardWordsIn } from './words.ts';

const keysOf = (tree: object, at = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${at}${key}.`) : [`${at}${key}`],
  );

test('the Welsh says all that the English says, and says that it is a draft', () => {
  assert.deepEqual(keysOf(wardWordsIn('cy')), keysOf(wardWordsIn('en')));
  assert.match(wardWordsIn('cy').draft ?? '', /Drafft/);
  assert.equal(wardWordsIn('en').draft, null);
});
