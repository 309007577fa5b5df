import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sealBy } from './seal.ts';

const seal = sealBy(Buffer.alloc(32, 1));

test('what was closed opens as it was, and twice the same words are not the same bytes', () => {
  const closed = seal.close('Siân O’Neill, 1 May 1990', 'a');
  assert.equal(seal.open(closed, 'a'), 'Siân O’Neill, 1 May 1990');
  assert.notDeepEqual(seal.close('x', 'a'), seal.close('x', 'a'));
  assert.ok(!closed.toString('latin1').includes('Neill'));
});

test('it does not open in another place, changed, cut short, or with another secret', () => {
  const closed = seal.close('x y', 'a');
  assert.equal(seal.open(closed, 'b'), undefined);
  assert.equal(sealBy(Buffer.alloc(32, 2)).open(closed, 'a'), undefined);
  for (let at = 0; at < closed.length; at += 1) {
    const changed = Buffer.from(closed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.equal(seal.open(changed, 'a'), undefined);
    assert.equal(seal.open(closed.subarray(0, at), 'a'), undefined);
  }
});

test('a likeness is the same for the same words alone', () => {
  assert.deepEqual(seal.likeness('x'), seal.likeness('x'));
  assert.notDeepEqual(seal.likeness('x'), seal.likeness('y'));
  assert.notDeepEqual(seal.likeness('x'), sealBy(Buffer.alloc(32, 2)).likeness('x'));
});
