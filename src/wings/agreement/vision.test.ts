import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  fellAway,
  isAdopted,
  isAmended,
  isShared,
  mayFollow,
  type Support,
  standingFor,
  visionStates,
} from './vision.ts';

const support = (partnerId: string, version: number, adopted = true): Support => ({
  partnerId,
  version,
  adopted,
  saidOn: '2026-03-01',
});

test('what may be done to a line follows from its state', () => {
  const acts = ['amend', 'support', 'adopt', 'take back', 'set aside', 'take up again'] as const;
  const told = visionStates.map((state) => acts.filter((act) => mayFollow({ state }, act)).join(', '));
  assert.deepEqual(told, [
    'amend, support, adopt, take back, set aside',
    'amend, take back, set aside',
    'take up again',
  ]);
});

test('support is for the words as they stood: new words stand alone and say whose support fell', () => {
  const line = { version: 2, support: [support('a', 1), support('b', 1, false)] };
  assert.deepEqual(standingFor(line), []);
  assert.deepEqual(
    fellAway(line).map(({ partnerId, adopted }) => [partnerId, adopted]),
    [
      ['a', true],
      ['b', false],
    ],
  );
});

test('a partner who supports the new words is no longer among those whose support fell', () => {
  const line = { version: 3, support: [support('a', 1), support('b', 2), support('a', 3, false)] };
  assert.deepEqual(
    fellAway(line).map(({ partnerId, version }) => [partnerId, version]),
    [['b', 2]],
  );
});

test('a line is adopted when every partner it is for has adopted these very words', () => {
  assert.equal(isAdopted({ version: 2, support: [support('a', 2), support('b', 1)] }, ['a', 'b']), false);
  assert.equal(isAdopted({ version: 2, support: [support('a', 2), support('b', 2, false)] }, ['a', 'b']), false);
  assert.equal(isAdopted({ version: 2, support: [support('a', 2), support('b', 2)] }, ['a', 'b']), true);
  assert.equal(isAdopted({ version: 1, support: [] }, []), false, 'nobody is not everybody');
});

test('a vision is shared when every line that was not set aside is adopted', () => {
  assert.equal(isShared([]), false);
  assert.equal(isShared([{ state: 'set aside' }]), false);
  assert.equal(isShared([{ state: 'adopted' }, { state: 'set aside' }]), true);
  assert.equal(isShared([{ state: 'adopted' }, { state: 'proposed' }]), false);
});

test('the same words with other spaces are no amendment', () => {
  assert.equal(isAmended('One  team\n', 'One team'), false);
  assert.equal(isAmended('One team', 'One team, one aim'), true);
});

test('whatever was said of earlier words, nobody both stands and has fallen away', () => {
  const one = fc.record({
    partnerId: fc.constantFrom('a', 'b', 'c'),
    version: fc.integer({ min: 1, max: 4 }),
    adopted: fc.boolean(),
    saidOn: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(one), fc.integer({ min: 1, max: 4 }), (all, version) => {
      const line = { version, support: all };
      const standing = new Set(standingFor(line).map(({ partnerId }) => partnerId));
      const fallen = fellAway(line).map(({ partnerId }) => partnerId);
      assert.equal(new Set(fallen).size, fallen.length);
      assert.ok(fallen.every((id) => !standing.has(id)));
    }),
  );
});
