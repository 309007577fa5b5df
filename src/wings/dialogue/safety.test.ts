import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gapSentence, type Limits, limitParts, newestLimits, type SafetyFacts, safetyGaps } from './safety.ts';

const ready: SafetyFacts = { placeName: 'Low Moor', sheetSet: true, limitsChosen: true, limitsRead: true };

const cases: [string, Partial<SafetyFacts>, string[]][] = [
  ['everything is set', {}, []],
  ['no place is named', { placeName: null, sheetSet: false }, ['place']],
  ['the place has no concern sheet', { sheetSet: false }, ['sheet']],
  ['no limits are chosen', { limitsChosen: false, limitsRead: false }, ['limits']],
  ['the limits were not read aloud', { limitsRead: false }, ['reading']],
  ['nothing is set', { sheetSet: false, limitsChosen: false }, ['sheet', 'limits']],
];
for (const [when, facts, gaps] of cases)
  test(`when ${when}, ${gaps.length === 0 ? 'nobody is held up' : `it is held up by: ${gaps.join(', ')}`}`, () => {
    assert.deepEqual(safetyGaps({ ...ready, ...facts }), gaps);
  });

test('a gap says what is missing and where it is set', () => {
  assert.equal(gapSentence('sheet', ready), 'Nobody has said whom to tell at Low Moor. Set its concern sheet first.');
});

test('the limits name harm, security, inquest, court, police, freedom of information and subject access', () => {
  assert.deepEqual(limitParts, [
    'harm',
    'security',
    'inquest',
    'court',
    'police',
    'freedomOfInformation',
    'subjectAccess',
  ]);
});

test('of several versions the newest is offered', () => {
  const one = (name: string, version: number): Limits => ({
    id: `${name}${version}`,
    name,
    version,
    harm: '',
    security: '',
    inquest: '',
    court: '',
    police: '',
    freedomOfInformation: '',
    subjectAccess: '',
  });
  const found = newestLimits([one('Unit', 1), one('Ward', 1), one('Unit', 3), one('Unit', 2)]);
  assert.deepEqual(
    found.map(({ id }) => id),
    ['Unit3', 'Ward1'],
  );
});
