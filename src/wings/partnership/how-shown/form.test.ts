import assert from 'node:assert/strict';
import { test } from 'node:test';
import { howShownFacts, readHowShownForm } from './form.ts';

test('whoever is shown by what they do keeps no name, whatever was typed', () => {
  assert.deepEqual(readHowShownForm({ shownAs: 'Nurse', choice: 'role', name: 'A. Person' }), {
    ok: true,
    values: { shownAs: 'Nurse', name: null, wantsCredit: false },
  });
});

test('a name for signing is kept and not shown', () => {
  const read = readHowShownForm({ shownAs: 'Area manager', choice: 'signing', name: 'A. Person' });
  assert.deepEqual(read.ok && read.values, { shownAs: 'Area manager', name: 'A. Person', wantsCredit: false });
});

test('credit needs a name', () => {
  const read = readHowShownForm({ shownAs: 'Nurse', choice: 'credit', name: '' });
  assert.deepEqual(read.ok ? [] : read.errors.map(({ name }) => name), ['name']);
});

test('two versions are shown whole', () => {
  assert.deepEqual(
    howShownFacts({ shownAs: 'Nurse', name: 'A. Person', wantsCredit: true }).map(({ value }) => value),
    ['Nurse', 'By name', 'A. Person'],
  );
});
