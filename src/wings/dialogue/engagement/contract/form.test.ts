import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContractForm } from './form.ts';

test('a contract says what it is to bring, in its own words or in the usual ones', () => {
  const read = readContractForm({ bring: ['joint plan', 'dialogue'], 'words-dialogue': 'Six mixed sessions' });
  assert.deepEqual(read.ok && read.values.bring, [
    { kind: 'dialogue', words: 'Six mixed sessions' },
    { kind: 'joint plan', words: 'A joint plan' },
  ]);
});

test('one box ticked alone counts as one', () => {
  const read = readContractForm({ bring: 'dialogue' });
  assert.deepEqual(read.ok && read.values.bring.map(({ kind }) => kind), ['dialogue']);
});

test('every error is told at once', () => {
  const read = readContractForm({ aim1: 'To be heard' });
  assert.deepEqual(read.ok ? [] : read.errors.map(({ name }) => name), ['aimOf1', 'bring']);
});

test('something else has to be said', () => {
  const read = readContractForm({ bring: 'other' });
  assert.deepEqual(read.ok ? [] : read.errors, [{ name: 'words-other', text: 'Say what else it is to bring' }]);
});

test('the aims of each party are kept apart, and an empty box is no aim', () => {
  const read = readContractForm({
    bring: 'dialogue',
    aimOf1: 'The prison',
    aim1: 'Fewer call-outs',
    aimOf2: 'The Trust',
    aim2: '',
    aimOf3: 'The facilitators',
    aim3: 'To be paid by those involved',
  });
  assert.deepEqual(read.ok && read.values.aims, [
    { of: 'The prison', words: 'Fewer call-outs' },
    { of: 'The facilitators', words: 'To be paid by those involved' },
  ]);
});

test('what nobody offers is not kept', () => {
  const read = readContractForm({ bring: ['dialogue', 'a promotion'] });
  assert.deepEqual(read.ok && read.values.bring.length, 1);
});
