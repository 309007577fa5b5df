import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countFault, monthsAfter, nextSampleOn, shownOf, shownOfAll } from './notes-audit.ts';

const count = (criterionId: string, met: number, notMet: number, doesNotApply = 0) => ({
  ...{ criterionId, met, notMet, doesNotApply },
});

test('a line is shown from eight sets of notes on that it applies to, and counted in the whole only then', () => {
  const sample = { counts: [count('a', 6, 2), count('b', 3, 4, 1), count('c', 5, 3)] };
  assert.deepEqual(shownOf(sample, 'a'), { met: 6, of: 8 });
  assert.equal(shownOf(sample, 'b'), 'too few');
  assert.deepEqual(shownOfAll(sample), { met: 11, of: 16 });
  assert.equal(shownOfAll({ counts: [count('b', 3, 4, 1)] }), 'too few');
});

test('the whole never changes with what a hidden line holds', () => {
  const few = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(few, few, few, few, (a, b, c, d) => {
      const seen = [count('x', 9, 4)];
      assert.deepEqual(
        shownOfAll({ counts: [...seen, count('y', a, b)] }),
        shownOfAll({ counts: [...seen, count('y', c, d)] }),
      );
    }),
  );
});

test('each set of notes is counted once', () => {
  assert.equal(countFault(10, { met: 4, notMet: 5, doesNotApply: 1 }), undefined);
  assert.match(countFault(10, { met: 4, notMet: 5, doesNotApply: 0 }) ?? '', /add up to 9\. You looked at 10/);
});

test('a sample is due so many months after the last, and on the last day of a shorter month', () => {
  assert.equal(monthsAfter('2026-11-21', 3), '2027-02-21');
  assert.equal(monthsAfter('2026-01-31', 1), '2026-02-28');
  assert.equal(monthsAfter('2028-01-31', 1), '2028-02-29');
  const audit = { state: 'running', everyMonths: 2, startsOn: '2026-01-05' } as const;
  assert.equal(nextSampleOn(audit, null), '2026-01-05');
  assert.equal(nextSampleOn(audit, '2026-12-07'), '2027-02-07');
  assert.equal(nextSampleOn({ ...audit, state: 'stopped' }, '2026-12-07'), null);
  assert.equal(nextSampleOn({ ...audit, everyMonths: null }, '2026-12-07'), null);
});
