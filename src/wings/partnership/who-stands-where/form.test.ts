import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Interface } from '../interface.ts';
import type { Perspective } from '../perspective.ts';
import { readStandForm, standFacts, standValues } from './form.ts';

const perspective = (id: string, experience: Perspective['experience']): Perspective => ({
  id,
  slug: id,
  name: id,
  kind: 'resident',
  partnerId: null,
  rank: null,
  profession: null,
  level: null,
  experience,
  widerId: null,
  people: null,
  version: 1,
});
const perspectives = [perspective('Patients', 'living'), perspective('Nurses', null)];
const face: Interface = {
  id: 'face',
  slug: 'face',
  name: 'Prison and health',
  about: null,
  version: 1,
  sides: [
    { id: 'prison', name: 'Prison', partnerId: null, position: 1 },
    { id: 'health', name: 'Health', partnerId: null, position: 2 },
  ],
  seats: [
    {
      id: 's1',
      sideId: 'prison',
      level: 'strategic',
      perspectiveId: null,
      words: 'Governor',
      asked: true,
      position: 1,
    },
    { id: 's2', sideId: null, level: null, perspectiveId: null, words: 'Families', asked: false, position: 1 },
  ],
};
const beside = { 'beside-Patients': 'not asked', 'beside-s2': 'asked' };

test('one line is one who stands there, and a perspective of that name is known again', () => {
  const body = { 'side1-strategic': 'Governor', 'side2-operational': 'nurses\r\n\r\n Doctors ', ...beside };
  const read = readStandForm(body, face, perspectives);
  assert.ok(read.ok);
  assert.deepEqual(
    read.values.seats.map(({ words, perspectiveId, sideId, level, asked, position }) => [
      words,
      perspectiveId,
      sideId,
      level,
      asked,
      position,
    ]),
    [
      ['Governor', null, 'prison', 'strategic', false, 1],
      ['nurses', 'Nurses', 'health', 'operational', false, 1],
      ['Doctors', null, 'health', 'operational', false, 2],
      ['Patients', 'Patients', null, null, false, 1],
      ['Families', null, null, null, true, 2],
    ],
  );
});

test('experience has its own place: it is asked about each, and never stands at a level', () => {
  const read = readStandForm({}, face, perspectives);
  assert.deepEqual(read.ok ? [] : read.errors.map(({ name }) => name), ['beside-Patients', 'beside-s2']);
});

test('the form opens on what is kept, and sent as it is keeps it', () => {
  const values = standValues(face, perspectives);
  assert.equal(values['side1-strategic'], 'Governor');
  assert.equal(values['beside-Patients'], 'not here');
  const read = readStandForm(values, face, perspectives);
  assert.ok(read.ok);
  assert.deepEqual(standFacts(face, read.values.seats), standFacts(face, face.seats));
});
