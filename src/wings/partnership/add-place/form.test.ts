import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Place } from '../place.ts';
import { type Known, readAddPlaceForm } from './form.ts';

const there: Place = {
  id: '01890000-0000-7000-8000-000000000001',
  slug: 'hmp-dorchester',
  name: 'HMP Dorchester',
  kind: 'prison',
  code: 'DRI',
  partnerId: null,
  peopleCalled: null,
  peopleCalledChosenWith: null,
  peopleCalledOn: null,
  area: null,
  closedOn: null,
  mergedIntoId: null,
  version: 1,
};
const known: Known = {
  establishments: [
    { code: 'LNI', name: 'Low Newton (HMP & YOI)', nameWelsh: null, active: true },
    { code: 'DRI', name: 'Dorchester (HMP)', nameWelsh: null, active: false },
  ],
  places: [there],
  partners: [],
};
const errorsOf = (body: Record<string, unknown>) => {
  const read = readAddPlaceForm(body, known);
  return read.ok ? [] : read.errors.map(({ name }) => name);
};

test('a prison picked from the shared list brings its name and code', () => {
  assert.deepEqual(readAddPlaceForm({ kind: 'prison', establishment: 'LNI' }, known), {
    ok: true,
    values: { kind: 'prison', name: 'HMP & YOI Low Newton', code: 'LNI', partnerId: null },
  });
});

test('what is written by hand counts before what the list says', () => {
  const read = readAddPlaceForm({ kind: 'prison', establishment: 'LNI', name: 'Low Newton', code: 'lnx' }, known);
  assert.deepEqual(read.ok && [read.values.name, read.values.code], ['Low Newton', 'LNX']);
});

test('a prison that is not on the list is written by hand', () => {
  const read = readAddPlaceForm({ kind: 'prison', establishment: '', name: 'HMP New' }, known);
  assert.deepEqual(read.ok && [read.values.name, read.values.code], ['HMP New', null]);
});

test('a prison left picked does not make a ward of that name', () => {
  const read = readAddPlaceForm({ kind: 'ward', establishment: 'LNI', name: 'Elm ward' }, known);
  assert.deepEqual(read.ok && [read.values.name, read.values.code], ['Elm ward', null]);
});

for (const [what, body, errors] of [
  ['nothing at all', {}, ['kind']],
  ['a prison that is neither picked nor named', { kind: 'prison' }, ['establishment']],
  ['a prison that the list does not know', { kind: 'prison', establishment: 'ZZZ' }, ['establishment']],
  ['a ward without a name and with a wrong code', { kind: 'ward', code: '?' }, ['name', 'code']],
  ['a prison that stands in the list of places', { kind: 'prison', establishment: 'DRI' }, ['establishment']],
  ['its code written by hand', { kind: 'prison', name: 'HMP Dorchester', code: 'DRI' }, ['code']],
  ['a partner that is not on the page', { kind: 'ward', name: 'Elm', partnerId: there.id }, ['partnerId']],
] as const)
  test(`${what} is put right at ${errors.join(' and ')}`, () => {
    assert.deepEqual(errorsOf(body), errors);
  });
