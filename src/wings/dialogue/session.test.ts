import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bringsDialogue, hasDesign, mayOpen, type OpeningFacts, sessionKinds, sessionStates } from './session.ts';

const ready: OpeningFacts = {
  state: 'planned',
  placeName: 'Low Moor',
  sheetSet: true,
  limitsChosen: true,
  limitsRead: true,
};

test('a planned session opens when its concern sheet is set and the limits were read aloud', () => {
  assert.deepEqual(mayOpen(ready), { open: true });
});

for (const missing of ['sheetSet', 'limitsChosen', 'limitsRead'] as const)
  test(`no session opens without ${missing}`, () => {
    assert.equal(mayOpen({ ...ready, [missing]: false }).open, false);
  });

test('a refusal to open says all that is missing, and where it is set', () => {
  const opening = mayOpen({ ...ready, sheetSet: false, limitsChosen: false });
  assert.equal(
    opening.open ? '' : opening.because,
    'Nobody has said whom to tell at Low Moor. Set its concern sheet first. The words about what cannot be kept private are not chosen. Choose them first.',
  );
});

test('only a planned session opens', () => {
  for (const state of sessionStates) assert.equal(mayOpen({ ...ready, state }).open, state === 'planned', state);
});

test('a care space has no design and brings no dialogue', () => {
  assert.ok(!hasDesign('care space'));
  assert.deepEqual(
    sessionKinds.filter((kind) => !bringsDialogue({ kind, state: 'closed' })),
    ['care space', 'event'],
  );
});
