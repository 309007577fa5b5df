import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerWordsIn } from './words.ts';

const shape = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
    : null;

test('Welsh says everything that English says, in the same order, and says of itself that it is a draft', () => {
  const [english, welsh] = [answerWordsIn('en'), answerWordsIn('cy')];
  assert.deepEqual(shape({ ...welsh, draft: null }), shape(english));
  assert.deepEqual(Object.keys(welsh), Object.keys(english));
  assert.match(welsh.draft ?? '', /Drafft/);
  assert.equal(english.draft, null);
});

test('both say of easy read that it is a draft', () => {
  assert.match(answerWordsIn('en').easyDraft, /draft/);
  assert.match(answerWordsIn('cy').easyDraft, /drafft/);
});
