import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  closedInWords,
  closingFault,
  nameOfEstablishment,
  type Place,
  placeCodeFault,
  placeWithCode,
} from './place.ts';

for (const [listed, said] of [
  ['Low Newton (HMP & YOI)', 'HMP & YOI Low Newton'],
  ['Dorchester (HMP)', 'HMP Dorchester'],
  ['Werrington (hmYOI)', 'HMYOI Werrington'],
  ['Haslar Immigration Removal Centre', 'Haslar Immigration Removal Centre'],
  ['Medway (STC)', 'Medway (STC)'],
] as const)
  test(`"${listed}" of the shared list is called "${said}"`, () => {
    assert.equal(nameOfEstablishment({ name: listed }), said);
  });

const place = (id: string, kind: Place['kind'], code: string | null): Place => ({
  id,
  slug: id,
  name: id,
  kind,
  code,
  partnerId: null,
  peopleCalled: null,
  peopleCalledChosenWith: null,
  peopleCalledOn: null,
  area: null,
  closedOn: null,
  mergedIntoId: null,
  version: 1,
});

test('a prison stands once in the list, and may keep its own code', () => {
  const places = [place('one', 'prison', 'DHI'), place('ward', 'ward', 'RDY')];
  assert.equal(placeWithCode(places, { kind: 'prison', code: 'DHI' })?.id, 'one');
  assert.equal(placeWithCode(places, { kind: 'prison', code: 'DHI' }, 'one'), undefined);
  assert.equal(placeWithCode(places, { kind: 'prison', code: null }), undefined);
  assert.equal(placeWithCode(places, { kind: 'ward', code: 'RDY' }), undefined);
});

test('a code may be unknown, and a prison has three letters', () => {
  assert.equal(placeCodeFault('prison', null), undefined);
  assert.equal(placeCodeFault('prison', 'LNI'), undefined);
  assert.match(placeCodeFault('prison', 'LN') ?? '', /3 capital letters/);
  assert.match(placeCodeFault('ward', 'a b') ?? '', /capital letters or figures/);
});

test('a place closes on a day that has come, and its work goes to one that is open', () => {
  const open = place('open', 'prison', 'AAA');
  const shut = { ...place('shut', 'prison', 'BBB'), closedOn: '2026-11-01', mergedIntoId: 'open' };
  const known = { places: [open, shut], today: '2026-11-21' };
  const fault = (closedOn: string | null, mergedIntoId: string | null) =>
    closingFault({ closedOn, mergedIntoId }, known)?.name;
  assert.equal(fault('2026-11-22', null), 'closedOn');
  assert.equal(fault(null, 'open'), 'closedOn');
  assert.equal(fault('2026-11-20', 'shut'), 'mergedIntoId');
  assert.equal(fault('2026-11-20', 'open'), undefined);
  assert.equal(closedInWords(shut, known.places), 'Closed on 1 November 2026, now part of open');
  assert.equal(closedInWords(open, known.places), null);
});
