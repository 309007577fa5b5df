import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEPTHS, KINDS, type Kind } from '../../../room/index.ts';
import { sessionStates } from '../session.ts';
import { readKeepForm } from './keep/form.ts';
import { readPeopleForm } from './people/form.ts';
import { depthsFor, whyNotKept } from './record.ts';

const kinds = Object.keys(KINDS).filter((kind): kind is Kind => Object.hasOwn(KINDS, kind));

test('with a number only, nothing that holds words can be kept in any state', () => {
  for (const state of sessionStates)
    for (const kind of kinds.filter((one) => KINDS[one].words))
      assert.ok(whyNotKept(kind, state, 'number'), `${kind} in ${state}`);
});

test('a care space has no choice but the number', () => {
  assert.deepEqual(depthsFor('care space'), ['number']);
  assert.deepEqual(depthsFor('dialogue'), DEPTHS);
});

test('whatever the state, words can be struck out of a record that was opened', () => {
  for (const state of sessionStates)
    for (const depth of DEPTHS) assert.equal(whyNotKept('entry struck out', state, depth), undefined, state);
});

const cases: readonly [Kind, (typeof sessionStates)[number], boolean][] = [
  ['contribution kept', 'planned', false],
  ['contribution kept', 'open', true],
  ['contribution kept', 'closed', true],
  ['contribution kept', 'offered back', true],
  ['contribution kept', 'agreed', false],
  ['contribution corrected', 'agreed', false],
  ['prose kept', 'agreed', false],
  ['balance asked', 'open', true],
  ['balance entered', 'open', false],
  ['balance entered', 'closed', true],
  ['session closed', 'open', true],
  ['session closed', 'closed', false],
  ['record offered back', 'open', false],
  ['record offered back', 'closed', true],
  ['record agreed', 'closed', false],
  ['record agreed', 'offered back', true],
  ['record corrected', 'agreed', true],
  ['dissent attached', 'agreed', true],
  ['theme named', 'agreed', true],
  ['contribution kept', 'stopped', false],
];
for (const [kind, state, may] of cases)
  test(`"${kind}" ${may ? 'may' : 'may not'} be kept while the session is ${state}`, () => {
    assert.equal(whyNotKept(kind, state, 'points') === undefined, may);
  });

test('the form for one point gives every error at once, in page order', () => {
  const read = readKeepForm({ perspective: '01985dcb-0000-7000-8000-000000000000' });
  assert.deepEqual(read.ok ? [] : read.errors.map(({ name }) => name), ['words', 'form', 'exact', 'couldTell']);
});

test('an answer to who could tell is not kept where nobody asked', () => {
  const read = readKeepForm({ words: 'x', form: 'spoken', exact: 'point', perspective: '', couldTell: 'yes' });
  assert.equal(read.ok && read.values.couldTell, null);
});

test('the views counted cannot come to more than all who were there', () => {
  const read = readPeopleForm({ people: '5', 'of-a': '4', 'of-b': '2' }, ['a', 'b']);
  assert.deepEqual(read.ok ? [] : read.errors.map(({ name }) => name), ['people']);
  const counted = readPeopleForm({ people: '7', 'of-a': '4', 'of-c': '2' }, ['a', 'b']);
  assert.deepEqual(counted.ok && counted.values, { people: 7, byPerspective: [{ perspective: 'a', people: 4 }] });
  const none = readPeopleForm({ people: '7', 'of-a': '4' }, []);
  assert.equal(none.ok && none.values.byPerspective, null, 'a room that chose a number keeps one number');
});
