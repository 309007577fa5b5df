import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Side } from '../interface.ts';
import { readInterfaceForm } from './form.ts';

const errorsOf = (body: Record<string, unknown>, was: readonly Side[] = []) => {
  const read = readInterfaceForm(body, [], was);
  return read.ok ? [] : read.errors.map(({ name }) => name);
};
const side = (position: number): Side => ({
  id: `side-${position}`,
  name: `Side ${position}`,
  partnerId: null,
  position,
});

test('two sides are enough, four are the most', () => {
  const two = readInterfaceForm({ name: 'Prison and health', side1: 'Prison', side2: 'Health' }, []);
  assert.deepEqual(two.ok && two.values.sides.map(({ name, position }) => [name, position]), [
    ['Prison', 1],
    ['Health', 2],
  ]);
  const four = readInterfaceForm({ name: 'All', side1: 'A', side2: 'B', side3: 'C', side4: 'D' }, []);
  assert.equal(four.ok && four.values.sides.length, 4);
});

for (const [what, body, errors] of [
  ['nothing', {}, ['name', 'side1', 'side2']],
  ['one side', { name: 'x', side1: 'Prison' }, ['side2']],
  ['a side left out', { name: 'x', side1: 'A', side2: 'B', side4: 'D' }, ['side3']],
  ['two sides of one name', { name: 'x', side1: 'A', side2: 'A' }, ['side2']],
] as const)
  test(`${what} is put right at ${errors.join(', ')}`, () => {
    assert.deepEqual(errorsOf(body), errors);
  });

test('a side that stands already is renamed, never taken away', () => {
  assert.deepEqual(errorsOf({ name: 'x', side1: 'A', side2: 'B' }, [side(1), side(2), side(3)]), ['side3']);
});
