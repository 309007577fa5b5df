import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Interface } from '../../partnership/index.ts';
import type { CoverageSeat } from '../coverage.ts';
import { coverageInPicture } from './picture.ts';

const between: Interface = {
  id: 'i',
  slug: 'unit',
  name: 'The unit',
  about: null,
  sides: [
    { id: 'health', name: 'Health', partnerId: null, position: 1 },
    { id: 'prison', name: 'Prison', partnerId: null, position: 2 },
  ],
  seats: [],
  version: 1,
};
const seat = (words: string, more: Partial<CoverageSeat>): CoverageSeat => ({
  id: words,
  perspectiveId: null,
  words,
  sideId: null,
  level: null,
  needed: 1,
  coming: 1,
  chosenBy: null,
  neverInRoom: false,
  because: null,
  tier: 'facilitators',
  version: 1,
  ...more,
});

test('sides stand across, levels down, and those who live with it beside them', () => {
  const picture = coverageInPicture(
    [
      seat('Governor', { sideId: 'prison', level: 'strategic' }),
      seat('Nurses', { sideId: 'health', level: 'operational', needed: 4, coming: 4 }),
      seat('Residents', { needed: 7, coming: 7 }),
    ],
    between,
    [],
  );
  assert.deepEqual(picture.sides, ['Health', 'Prison']);
  assert.deepEqual(
    picture.levels.map(({ words, cells }) => [words, cells.map((cell) => cell.map((one) => one.words))]),
    [
      ['Sets direction', [[], ['Governor']]],
      ['Does the work', [['Nurses'], []]],
    ],
  );
  assert.deepEqual(
    picture.experience.map(({ words, kind }) => [words, kind]),
    [['Residents', 'resident']],
  );
});

test('an empty seat says who is missing', () => {
  const picture = coverageInPicture(
    [
      seat('a doctor', { sideId: 'health', level: 'operational', coming: 0 }),
      seat('Night officers', { sideId: 'prison', level: 'operational', needed: 3, coming: 1 }),
      seat('GP', { sideId: 'health', level: 'operational', coming: 0 }),
    ],
    between,
    [],
  );
  assert.deepEqual(
    picture.levels[0]?.cells.flat().map(({ missing, missingWords }) => [missing, missingWords]),
    [
      [1, 'No doctor yet'],
      [1, 'No GP yet'],
      [2, '2 more to come'],
    ],
  );
});

test('a view that is never in the room has no seat in the picture, and has a line in the table', () => {
  const picture = coverageInPicture([seat('Families', { neverInRoom: true, coming: 0 })], between, []);
  assert.equal(picture.experience.length, 0);
  assert.equal(picture.table.rows.length, 1);
});

test('without an interface everyone with a level stands in one column', () => {
  const picture = coverageInPicture([seat('Nurses', { level: 'operational' })], undefined, []);
  assert.deepEqual(picture.sides, ['Who is needed']);
});
