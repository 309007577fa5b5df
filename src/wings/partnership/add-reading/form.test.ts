import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReadingForm } from './form.ts';

const today = '2026-06-08';
const right = {
  level: 'operational',
  value: 'in conflict',
  moment: 'before',
  whenWords: 'in the years before',
  readBy: 'The governor',
  because: 'They undermined each other in public',
};
const errorsOf = (body: Record<string, unknown>) => {
  const read = readReadingForm(body, today);
  return read.ok ? [] : read.errors.map(({ name }) => name);
};

test('a reading needs no day when words say when it was', () => {
  const read = readReadingForm(right, today);
  assert.deepEqual(read.ok && [read.values.level, read.values.readOn], ['operational', null]);
});

test('a reading across levels has no level', () => {
  const read = readReadingForm({ ...right, level: 'across' }, today);
  assert.equal(read.ok && read.values.level, null);
});

test('all that is missing is said at once, in page order', () => {
  assert.deepEqual(errorsOf({}), ['level', 'value', 'moment', 'readOn', 'readBy', 'because']);
});

test('nothing is read in the future', () => {
  assert.deepEqual(errorsOf({ ...right, 'readOn-day': '9', 'readOn-month': '6', 'readOn-year': '2026' }), ['readOn']);
});
