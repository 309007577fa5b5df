import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCloseForm } from './form.ts';

test('a complete engagement closes with nothing written at all', () => {
  const read = readCloseForm({}, 0);
  assert.deepEqual(read.ok && read.values, {
    because: null,
    noAction: false,
    broughtOutBy: { awareness: null, potential: null, participation: null, coherence: null },
  });
});

test('the four principles are a question, never a gate', () => {
  const read = readCloseForm({ potential: 'the shared vision', noAction: 'yes' }, 0);
  assert.equal(read.ok && read.values.broughtOutBy.potential, 'the shared vision');
  assert.equal(read.ok && read.values.broughtOutBy.coherence, null);
  assert.equal(read.ok && read.values.noAction, true);
});

test('it may close with something missing, when it says why', () => {
  assert.equal(readCloseForm({}, 1).ok, false);
  const read = readCloseForm({ because: 'The forum waits for the new governor' }, 1);
  assert.equal(read.ok && read.values.because, 'The forum waits for the new governor');
});
