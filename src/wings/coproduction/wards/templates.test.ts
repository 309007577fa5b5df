import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewTemplates } from './templates.ts';

test('each set has a question in words, last, and easy and Welsh words for every question', () => {
  for (const { key, questions } of viewTemplates) {
    assert.equal(questions.at(-1)?.answers, 'words', key);
    assert.ok(questions.filter(({ answers }) => answers === 'agreement').length >= 3, key);
    for (const question of questions) {
      assert.ok(question.easyWords.split(' ').length <= 10, question.easyWords);
      assert.ok(question.welshWords.length > 0 && question.welshWords !== question.words, question.words);
    }
  }
});

test('no two sets and no two questions of a set are the same', () => {
  assert.equal(new Set(viewTemplates.map(({ key }) => key)).size, viewTemplates.length);
  for (const { questions } of viewTemplates)
    assert.equal(new Set(questions.map(({ words }) => words)).size, questions.length);
});

test('what can be agreed with is a sentence and what is asked in words is a question', () => {
  for (const { questions } of viewTemplates)
    for (const { words, answers } of questions) assert.equal(words.at(-1), answers === 'words' ? '?' : '.', words);
});
