import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Interface } from '../interface.ts';
import type { Reading } from '../reading.ts';
import { mapsOf, overTime } from './pictures.ts';

const side = (id: string, position: number) => ({ id, name: id, partnerId: null, position });
const stands = (sideId: string | null, level: Reading['level'], words: string, asked = false) => ({
  id: words,
  sideId,
  level,
  perspectiveId: null,
  words,
  asked,
  position: 1,
});
const face: Interface = {
  id: 'face',
  slug: 'face',
  name: 'Prison and health',
  about: null,
  version: 1,
  sides: [side('Prison', 1), side('Health', 2)],
  seats: [
    stands('Prison', 'strategic', 'Governor'),
    stands('Prison', 'operational', 'Officers'),
    stands('Health', 'operational', 'Nurses'),
    stands(null, null, 'Patients'),
  ],
};
let count = 0;
const reading = (about: Partial<Reading>): Reading => ({
  id: `reading ${++count}`,
  interfaceId: 'face',
  level: 'operational',
  value: 'in conflict',
  readOn: null,
  whenWords: null,
  moment: 'before',
  sequence: count,
  readBy: null,
  because: null,
  ...about,
});

test('before and after stand side by side, each with its own reading at each level', () => {
  const { maps } = mapsOf(
    face,
    [
      reading({ level: 'strategic', value: 'productive' }),
      reading({ value: 'in conflict' }),
      reading({ value: 'under strain', moment: 'during' }),
      reading({ value: 'working', moment: 'after' }),
    ],
    [],
    'Not read yet',
  );
  assert.deepEqual(
    maps.map(({ title }) => title),
    ['Before the dialogue', 'After'],
  );
  assert.deepEqual(
    maps.map(({ levels }) => levels.map(({ words }) => words)),
    [
      ['Productive', 'In conflict'],
      ['Not read yet', 'Working'],
    ],
  );
  assert.deepEqual(maps[0]?.levels[0]?.rightWho, []);
});

test('a map is drawn before anything was read, and of what was read in between when nothing came after', () => {
  assert.deepEqual(
    mapsOf(face, [], [], 'Not in the source').maps.map(({ title }) => title),
    ['How it stands'],
  );
  assert.deepEqual(
    mapsOf(face, [reading({ moment: 'during' })], [], '').maps.map(({ title }) => title),
    ['While the dialogue went on'],
  );
});

test('experience stands beside the levels, never on one of them', () => {
  const { maps, experience } = mapsOf(face, [], [], '');
  assert.deepEqual(experience, [{ kind: 'resident', words: 'Patients', asked: false, note: null }]);
  assert.ok(!JSON.stringify(maps).includes('Patients'));
});

test('a reading across levels has a row of its own', () => {
  const [map] = mapsOf(face, [reading({ level: null, value: 'under strain' })], [], '').maps;
  assert.deepEqual(map?.levels.at(-1), {
    level: 'Across levels',
    leftWho: ['Prison'],
    rightWho: ['Health'],
    reading: 'under-strain',
    href: null,
    words: 'Under strain',
  });
});

test('a third side stands with the second, each by its name', () => {
  const three = {
    ...face,
    sides: [...face.sides, side('Charity', 3)],
    seats: [...face.seats, stands('Charity', 'operational', 'Workers')],
  };
  const [map] = mapsOf(three, [], [], '').maps;
  assert.equal(map?.right, 'Health and Charity');
  assert.deepEqual(map?.levels.at(-1)?.rightWho, ['Health: Nurses', 'Charity: Workers']);
});

test('readings without a day are on no time axis', () => {
  assert.equal(overTime([reading({}), reading({ moment: 'after' })], [], '2026-06-08'), null);
  assert.equal(overTime([reading({ readOn: '2026-01-01' })], [], '2026-06-08'), null);
});

test('readings with days run to today, with the days on which the sides met', () => {
  const drawn = overTime(
    [
      reading({ readOn: '2026-02-01' }),
      reading({ moment: 'after', readOn: '2026-05-01', value: 'working' }),
      reading({}),
    ],
    [{ on: '2026-04-12', words: 'Dialogue, 12 April' }],
    '2026-06-08',
  );
  assert.equal(drawn?.until, '2026-06-08');
  assert.deepEqual(drawn?.levels, [
    {
      level: 'Operational',
      readings: [
        { on: '2026-02-01', reading: 'in-conflict' },
        { on: '2026-05-01', reading: 'working' },
      ],
    },
  ]);
  assert.deepEqual(
    drawn?.dialogues.map(({ on }) => on),
    ['2026-04-12'],
  );
});
