import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readInviteForm, readWayForm } from './form.ts';

const choices = { partners: [], places: [] };
const right = {
  person: '01890000-0000-7000-8000-000000000001',
  shownAs: 'Nurse',
  role: 'front-line staff',
  email: '',
  secondFactor: 'printed codes',
};
const errorsOf = (body: Record<string, unknown>) => {
  const read = readInviteForm(body, choices);
  return read.ok ? [] : read.errors.map(({ name }) => name);
};

test('someone without e-mail, partner, place or level can be invited', () => {
  const read = readInviteForm(right, choices);
  assert.equal(read.ok && read.values.email, null);
});

test('all that is wrong is said at once, in page order', () => {
  assert.deepEqual(errorsOf({ person: right.person, email: 'no address' }), [
    'shownAs',
    'role',
    'email',
    'secondFactor',
  ]);
});

test('a representative needs the partner they represent', () => {
  assert.deepEqual(errorsOf({ ...right, role: 'representative' }), ['partnerId']);
});

test('a form without the number it was opened with is opened again', () => {
  assert.deepEqual(errorsOf({ ...right, person: '' }), ['person']);
});

for (const [email, right] of [
  ['name@example.org', true],
  ['', true],
  ['name@example', false],
  ['two words@example.org', false],
] as const)
  test(`the address "${email}" is ${right ? 'taken' : 'not taken'}`, () => {
    assert.equal(readWayForm({ email, secondFactor: 'printed codes' }).ok, right);
  });
