import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPartnerForm } from './form.ts';

const right = { name: 'Lifeline', kind: 'provider', codeKind: '', code: '', about: '' };
const errorsOf = (body: Record<string, unknown>) => {
  const read = readPartnerForm(body);
  return read.ok ? [] : read.errors.map(({ name }) => name);
};

test('a name and a kind are enough', () => {
  assert.deepEqual(readPartnerForm(right), {
    ok: true,
    values: {
      name: 'Lifeline',
      kind: 'provider',
      codeKind: null,
      code: null,
      about: null,
      joinedOn: null,
      leftOn: null,
    },
  });
});

test('all that is wrong is said at once, in page order', () => {
  const body = { codeKind: 'prison', code: 'x', 'joinedOn-day': '31', 'joinedOn-month': '2', 'joinedOn-year': '2026' };
  assert.deepEqual(errorsOf(body), ['name', 'kind', 'code', 'joinedOn']);
});

test('a code typed in small letters is taken as the capitals it stands for', () => {
  const read = readPartnerForm({ ...right, codeKind: 'ODS', code: 'rdy' });
  assert.equal(read.ok && read.values.code, 'RDY');
});

test('a partner cannot have left before it joined', () => {
  const days = { 'joinedOn-day': '2', 'joinedOn-month': '5', 'joinedOn-year': '2026' };
  const left = { 'leftOn-day': '1', 'leftOn-month': '5', 'leftOn-year': '2026' };
  assert.deepEqual(errorsOf({ ...right, ...days, ...left }), ['leftOn']);
});
