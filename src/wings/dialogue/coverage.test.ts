import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asLabel, type CoverageSeat, coverageLead, inSentence, missingSentence, neverThere } from './coverage.ts';

const seat = (words: string, needed: number, coming: number, more: Partial<CoverageSeat> = {}): CoverageSeat => ({
  id: words,
  perspectiveId: null,
  words,
  sideId: null,
  level: null,
  needed,
  coming,
  chosenBy: null,
  neverInRoom: false,
  because: null,
  tier: 'facilitators',
  version: 1,
  ...more,
});

test('the lead says how many are coming and whose view is missing', () => {
  const seats = [seat('Nurses', 4, 4), seat('Residents', 7, 7), seat('Doctor', 1, 0), seat('the night shift', 2, 0)];
  assert.equal(coverageLead(seats), '11 people are coming. Two views are missing: a doctor, and the night shift.');
});

test('a seat that is partly filled is still missing', () => {
  assert.equal(missingSentence([seat('Officers', 3, 2)]), 'One view is missing: officers.');
});

test('when every seat is filled, it says so', () => {
  assert.equal(missingSentence([seat('Nurses', 2, 3)]), 'Every view that we need is coming.');
});

test('a view that is never in the room is not counted as missing, and is kept with its reason', () => {
  const away = seat('Families', 2, 0, { neverInRoom: true, because: 'Visits are on Sundays' });
  assert.equal(missingSentence([seat('Nurses', 1, 1), away]), 'Every view that we need is coming.');
  assert.deepEqual(neverThere([away]), [away]);
});

test('with no seats named nothing is claimed', () => {
  assert.equal(missingSentence([]), null);
  assert.equal(coverageLead([]), 'Nobody has said yet whose view is needed.');
});

const sayings: [string, number, string, string][] = [
  ['Doctor', 1, 'a doctor', 'Doctor'],
  ['a doctor', 1, 'a doctor', 'Doctor'],
  ['The night shift', 2, 'the night shift', 'Night shift'],
  ['Officer in charge', 1, 'an officer in charge', 'Officer in charge'],
  ['GP', 1, 'a GP', 'GP'],
  ['Night officers', 2, 'night officers', 'Night officers'],
];
for (const [words, needed, said, label] of sayings)
  test(`"${words}" is said as "${said}" and labelled "${label}"`, () => {
    assert.equal(inSentence({ words, needed }), said);
    assert.equal(asLabel(words), label);
  });
