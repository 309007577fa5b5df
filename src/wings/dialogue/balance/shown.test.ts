import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FEWEST_FOR_BALANCE } from '../../../room/index.ts';
import { joinSmall } from './shown.ts';

const counts = fc
  .array(fc.integer({ min: 0, max: 15 }), { maxLength: 8 })
  .map((found) => found.map((people, i) => ({ perspective: `p${i}`, people })));

test('no group is ever shown with fewer than five people, and nobody is in two', () => {
  fc.assert(
    fc.property(counts, (counted) => {
      const groups = joinSmall(counted);
      for (const group of groups) assert.ok(group.reduce((sum, { people }) => sum + people, 0) >= FEWEST_FOR_BALANCE);
      const ids = groups.flat().map(({ perspective }) => perspective);
      assert.equal(new Set(ids).size, ids.length);
    }),
  );
});

test('whoever came is in a group, unless all together are fewer than five', () => {
  fc.assert(
    fc.property(counts, (counted) => {
      const present = counted.filter(({ people }) => people > 0);
      const all = present.reduce((sum, { people }) => sum + people, 0);
      const shown = joinSmall(counted).flat();
      assert.equal(shown.length, all >= FEWEST_FOR_BALANCE ? present.length : 0);
    }),
  );
});

test('the small ones join the smallest that is large enough, which is named first', () => {
  const groups = joinSmall([
    { perspective: 'managers', people: 2 },
    { perspective: 'residents', people: 9 },
    { perspective: 'nurses', people: 5 },
  ]);
  assert.deepEqual(
    groups.map((group) => group.map(({ perspective }) => perspective)),
    [['nurses', 'managers'], ['residents']],
  );
});
