import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countingFault, DAYS_APART, peersReleased, shownWords } from './peer-pathway.ts';

const reading = (id: string, on: string, counts: readonly number[], steps = ['a', 'b', 'c', 'd', 'e']) => ({
  id,
  on,
  steps,
  counts,
});

test('two countings stand so far apart that nobody’s step is seen between them', () => {
  const before = [reading('1', '2026-06-30', [])];
  assert.match(countingFault(before, '2026-08-01') ?? '', /Leave 80 days/);
  assert.match(countingFault(before, '2026-06-01') ?? '', /Leave 80 days/);
  assert.equal(countingFault(before, '2026-09-30'), undefined);
  assert.equal(DAYS_APART, 80);
});

test('too few people are not shown at all', () => {
  assert.deepEqual(peersReleased([reading('1', '2026-06-30', [1, 2, 0, 0, 1])]), []);
});

test('no count under eight, and no exact count, is ever shown of a counting', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(60), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
      (all) => {
        const readings = all.map((counts, i) => reading(`r${i}`, `202${i}-06-30`, counts));
        for (const { release } of peersReleased(readings)) {
          assert.equal(release.rooms.length, 1);
          assert.equal(release.surface, 'partners');
          for (const cell of [release.figures.answered, ...release.figures.cells]) {
            assert.notEqual(cell.is, 'count');
            if (cell.is === 'rounded') assert.ok(cell.count >= 8 && cell.count % 5 === 0);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('what was shown of one day is not changed by another day', () => {
  const first = reading('1', '2026-02-27', [24, 14, 12, 9, 11]);
  const alone = peersReleased([first]);
  const both = peersReleased([first, reading('2', '2026-10-30', [38, 14, 11, 10, 9])]);
  assert.deepEqual(both[0], alone[0]);
});

test('what is hidden and what is not said have words', () => {
  assert.equal(shownWords({ is: 'hidden' }), 'Too few to show');
  assert.equal(shownWords({ is: 'unsaid' }), 'Not said');
  assert.equal(shownWords({ is: 'rounded', count: 25 }), 'About 25');
  assert.equal(shownWords({ is: 'words', band: 'few or nobody' }), 'Few or nobody');
});
