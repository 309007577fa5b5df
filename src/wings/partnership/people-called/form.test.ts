import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPeopleCalledForm } from './form.ts';

const today = '2026-06-08';

test('TBC is an answer, and takes back the word that stood there', () => {
  assert.deepEqual(readPeopleCalledForm({ decided: 'tbc', called: 'residents', chosenWith: 'x' }, today), {
    ok: true,
    values: { called: null, chosenWith: null, on: null },
  });
});

test('a word is kept only with whom it was chosen', () => {
  const read = readPeopleCalledForm({ decided: 'chosen', called: 'residents' }, today);
  assert.deepEqual(read.ok ? [] : read.errors.map(({ name }) => name), ['chosenWith']);
});

test('nothing is chosen in the future', () => {
  const on = { 'on-day': '9', 'on-month': '6', 'on-year': '2026' };
  const read = readPeopleCalledForm(
    { decided: 'chosen', called: 'residents', chosenWith: 'the council', ...on },
    today,
  );
  assert.deepEqual(read.ok ? [] : read.errors.map(({ name }) => name), ['on']);
});

test('nothing answered is one thing to put right', () => {
  const read = readPeopleCalledForm({}, today);
  assert.deepEqual(read.ok ? [] : read.errors, [{ name: 'decided', text: 'Say whether it has been chosen' }]);
});
