import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCareSpaceForm, readPlanForm, readTime } from './form.ts';

const times: [string, string | undefined][] = [
  ['14:30', '14:30'],
  ['2.30pm', '14:30'],
  ['2pm', '14:00'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['9:05', '09:05'],
  ['2', undefined],
  ['25:00', undefined],
  ['14:75', undefined],
  ['after lunch', undefined],
];
for (const [typed, read] of times)
  test(`"${typed}" is ${read ?? 'no time'}`, () => {
    assert.equal(readTime(typed), read);
  });

test('a session can be planned with nothing but its kind', () => {
  const read = readPlanForm({ kind: 'dialogue' });
  assert.deepEqual(read.ok && [read.values.title, read.values.onDate, read.values.startsAt], [null, null, null]);
});

test('a time that is none is told with all other errors', () => {
  const read = readPlanForm({ 'onDate-day': '31', 'onDate-month': '2', 'onDate-year': '2026', startsAt: 'soon' });
  assert.deepEqual(read.ok ? [] : read.errors.map(({ name }) => name), ['kind', 'onDate', 'startsAt']);
});

test('a care space is not planned as another kind of session', () => {
  assert.equal(readPlanForm({ kind: 'care space' }).ok, false);
});

test('of a care space the date, the place and the number are kept, and no word that was sent along', () => {
  const read = readCareSpaceForm({
    'onDate-day': '3',
    'onDate-month': '4',
    'onDate-year': '2026',
    people: '9',
    title: 'Grief on the wing',
    whereWords: 'the chapel',
  });
  assert.deepEqual(read.ok && read.values, { onDate: '2026-04-03', placeId: null, people: 9 });
});
