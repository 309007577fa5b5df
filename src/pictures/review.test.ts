import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type PerspectiveKind, perspectiveKinds } from './mark.ts';
import { lifted, reviewLine } from './review.ts';

const place = fc.record({
  kind: fc.constantFrom<PerspectiveKind>(...perspectiveKinds),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('marks that would lie on each other move up and down, and none moves sideways', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 6 }), (marks) => {
      const placed = lifted(marks);
      assert.deepEqual(placed.map(({ at }) => at).toSorted(), marks.map(({ at }) => at).toSorted());
      for (const [i, one] of placed.entries())
        for (const other of placed.slice(i + 1))
          assert.ok(
            Math.abs(one.at - other.at) >= 0.07 || Math.abs(one.lift - other.lift) >= 18,
            JSON.stringify([one, other]),
          );
    }),
  );
});

test('the further apart, the thicker the line; one mark alone has none', () => {
  const marks = [
    { kind: 'resident', at: 0.2 },
    { kind: 'health', at: 0.8 },
  ] as const;
  const width = (apart: 'close' | 'some way apart' | 'far apart') =>
    Number(/stroke-width="(\d+)"/.exec(reviewLine({ marks, apart }))?.[1]);
  assert.ok(width('close') < width('some way apart') && width('some way apart') < width('far apart'));
  assert.doesNotMatch(reviewLine({ marks: marks.slice(0, 1), apart: null }), /review__joined/);
});

test('the drawing holds no colour of its own, and nothing that is not a number', () => {
  const drawing = reviewLine({ marks: [{ kind: 'family', at: 1 }], apart: null });
  assert.doesNotMatch(drawing, /style=|fill="#|NaN|undefined/);
});
