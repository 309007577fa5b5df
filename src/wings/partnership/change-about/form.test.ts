import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAboutForm } from './form.ts';

const faults = (said: object) => {
  const read = readAboutForm({ name: 'Ours', ...said });
  return read.ok ? [] : read.errors.map(({ text }) => text);
};

test('founded is when, with its year, or nothing', () => {
  for (const foundedWords of ['', 'April 2013', 'In the winter of 2010'])
    assert.deepEqual(faults({ foundedWords }), [], foundedWords);
  assert.deepEqual(faults({ foundedWords: 'A partnership of two others' }), [
    'Write when it was founded, with the year, or leave it empty',
  ]);
});

test('rights belong to a document', () => {
  assert.match(faults({ sourceRights: 'All rights' })[0] ?? '', /Write the document/);
});
