import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beforeAndAfter, type Interface, inOneSentence, levelsOf } from './interface.ts';
import type { Reading } from './reading.ts';

const reading = (level: Reading['level'], value: Reading['value'], moment: Reading['moment'] = 'before'): Reading => ({
  id: `${level}${value}${moment}`,
  interfaceId: 'face',
  level,
  value,
  readOn: null,
  whenWords: null,
  moment,
  sequence: 1,
  readBy: null,
  because: null,
});

test('productive at the top and in conflict on the landings reads so in one sentence', () => {
  const readings = [reading('operational', 'in conflict'), reading('strategic', 'productive')];
  assert.equal(inOneSentence(readings), 'Productive at strategic level and in conflict at operational level.');
});

test('levels that were read alike are said together, and what was not read is not said', () => {
  const readings = [reading('managerial', 'working'), reading('operational', 'working'), reading(null, 'under strain')];
  assert.equal(inOneSentence(readings), 'Working at managerial and operational level and under strain across levels.');
  assert.equal(inOneSentence([]), null);
});

test('before and after are said apart once both were read', () => {
  const readings = [reading('operational', 'in conflict'), reading('operational', 'working', 'after')];
  assert.equal(
    beforeAndAfter(readings),
    'Before the dialogue: in conflict at operational level. After: working at operational level.',
  );
  assert.equal(beforeAndAfter(readings.slice(0, 1)), 'Before the dialogue: in conflict at operational level.');
  assert.equal(beforeAndAfter(readings.slice(1)), 'Working at operational level.');
});

test('the map has the levels at which someone stands or something was read', () => {
  const face: Interface = { id: 'f', slug: 'f', name: 'f', about: null, sides: [], seats: [], version: 1 };
  assert.deepEqual(levelsOf(face, []), ['strategic', 'managerial', 'operational']);
  assert.deepEqual(levelsOf(face, [reading('operational', 'working')]), ['operational']);
});
