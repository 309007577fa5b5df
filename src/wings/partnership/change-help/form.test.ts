import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Support } from '../goal.ts';
import { readChangeHelpForm } from './form.ts';

const was: Support = {
  id: 's',
  goalId: 'g',
  partnerId: 'helper',
  how: 'A room by the gate',
  helped: null,
  helpedWords: null,
  version: 1,
};
const sent = { how: 'Two rooms', helped: 'yes', helpedWords: 'It is used every day' };

test('the helper changes how it helps, and cannot say that it helped', () => {
  const read = readChangeHelpForm(sent, was, { how: true, helped: false });
  assert.deepEqual(read.ok && read.values, { how: 'Two rooms', helped: null, helpedWords: null });
});

test('those whose goal it is say whether it helped, and leave the helper its words', () => {
  const read = readChangeHelpForm(sent, was, { how: false, helped: true });
  assert.deepEqual(read.ok && read.values, {
    how: 'A room by the gate',
    helped: 'yes',
    helpedWords: 'It is used every day',
  });
});

test('words about help need an answer', () => {
  const read = readChangeHelpForm({ how: 'x', helped: '', helpedWords: 'well' }, was, { how: true, helped: true });
  assert.deepEqual(read.ok ? [] : read.errors.map(({ name }) => name), ['helped']);
});
