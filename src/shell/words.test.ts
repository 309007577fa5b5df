import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsIn } from './words.ts';

const shape = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? value : 'words';
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === 'tier' || name === 'state' ? one : shape(one)]),
  );
};
const sentences = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
};

test('Welsh says everything that English says, in the same order', () => {
  assert.deepEqual(shape(wordsIn('cy')), shape(wordsIn('en')));
});

test('Welsh says of itself that it is a draft', () => {
  assert.match(wordsIn('cy').draft ?? '', /^Drafft/);
  assert.equal(wordsIn('en').draft, null);
});

test('every plain word that a sentence asks for is there', () => {
  for (const language of ['en', 'cy'] as const)
    for (const sentence of sentences(wordsIn(language))) assert.doesNotMatch(sentence, /[{}]/);
  assert.match(JSON.stringify(wordsIn('en').howWeKeep), /share your view/);
});

test('participants are never called what they are not, and sentences are short', () => {
  for (const sentence of sentences(wordsIn('en'))) {
    assert.doesNotMatch(sentence, /\b(inmate|offender|user|prisoner|service user|stakeholder|non-compliant)\b/i);
    for (const one of sentence.split(/[.:?!]\s/)) assert.ok(one.split(' ').length <= 27, one);
  }
});
