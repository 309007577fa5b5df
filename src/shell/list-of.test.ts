import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSentence, sentencesOf } from './list-of.ts';

test('what is known stands as sentences, each with one mark at its end', () => {
  assert.equal(sentencesOf(['It is shut.', null, 'It opens at nine']), 'It is shut. It opens at nine');
  assert.equal(sentencesOf(['Has it changed?', 'Healthcare unit']), 'Has it changed? Healthcare unit');
  assert.equal(sentencesOf([false, undefined]), '');
});

test('a name inside a sentence begins small, and an abbreviation stays as it is', () => {
  assert.equal(inSentence('Nurses and doctors'), 'nurses and doctors');
  assert.equal(inSentence('NHS staff'), 'NHS staff');
});
