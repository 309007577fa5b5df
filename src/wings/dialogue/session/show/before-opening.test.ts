import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CoverageSeat } from '../../coverage.ts';
import { noDesign } from '../../session.ts';
import { type BeforeOpening, beforeOpening } from './before-opening.ts';

const seat = (coming: number): CoverageSeat => ({
  id: 's',
  perspectiveId: null,
  words: 'a doctor',
  sideId: null,
  level: null,
  needed: 1,
  coming,
  chosenBy: null,
  neverInRoom: false,
  because: null,
  tier: 'facilitators',
  version: 1,
});
const words = (facts: BeforeOpening) =>
  beforeOpening(facts, { sheet: '/a', limits: '/b', papers: '/c', coverage: '/d' }).map(({ state }) => state.word);

test('nothing set is said plainly, and what nobody knows is TBC', () => {
  const facts = { sheetSet: false, limitsChosen: false, design: noDesign, seats: [] };
  assert.deepEqual(words(facts), ['Not set', 'Not chosen', 'TBC', 'TBC']);
});

test('papers to print and views missing are counted', () => {
  const facts = { sheetSet: true, limitsChosen: true, design: { ...noDesign, papers: 12 }, seats: [seat(0), seat(1)] };
  assert.deepEqual(words(facts), ['Set', 'Chosen', '12 to print', '1 missing']);
});

test('everything set says so', () => {
  const design = { ...noDesign, papers: 12, papersPrinted: true };
  assert.deepEqual(words({ sheetSet: true, limitsChosen: true, design, seats: [seat(1)] }), [
    'Set',
    'Chosen',
    '12 printed',
    'None missing',
  ]);
});
