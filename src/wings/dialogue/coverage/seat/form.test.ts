import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSeatForm } from './form.ts';

const filled = { words: 'a doctor', needed: '1', coming: '0', tier: 'facilitators' };
const errorsOf = (body: Record<string, unknown>) => {
  const read = readSeatForm(body);
  return read.ok ? [] : read.errors.map(({ name }) => name);
};

test('a seat needs words, figures and a reader', () => {
  assert.deepEqual(errorsOf({}), ['words', 'needed', 'coming', 'tier']);
  assert.deepEqual(errorsOf(filled), []);
});

test('a view that is never in the room says why, and counts nobody as coming', () => {
  assert.deepEqual(errorsOf({ ...filled, neverInRoom: 'yes' }), ['because']);
  const read = readSeatForm({ ...filled, coming: '3', neverInRoom: 'yes', because: 'They live far away' });
  assert.equal(read.ok && read.values.coming, 0);
});

test('an experience has no side and no level; a side has a level', () => {
  assert.deepEqual(errorsOf({ ...filled, level: '' }), []);
  assert.deepEqual(errorsOf({ ...filled, sideId: '01890a5d-ac96-774b-bcce-b302099a8057' }), ['level']);
});
