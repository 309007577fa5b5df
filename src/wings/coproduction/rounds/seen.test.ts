import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disclose, type Figures } from '../../../disclosure/index.ts';
import { movedSince, placeOn, scales, seenBy } from './seen.ts';
import type { Side } from './side.ts';

const side = (id: string, outcome: Side['outcome'] = 'counted'): Side => ({
  ...{ id, kind: 'resident', name: id, outcome, perspectiveIds: [id] },
});
const released = (counts: readonly number[]): Figures => {
  const done = disclose(
    { rooms: [{ id: 'a', closed: true, counts }], released: [] },
    { rooms: ['a'], surface: 'partners' },
  );
  if (!done.shown) throw new Error(`nothing is let out of ${counts}`);
  return done.whole;
};
const question = { id: 'q', key: 'k', answers: 'standard' } as const;
const low = released([30, 6, 2, 2]);
const high = released([2, 6, 30, 2]);

test('a mark stands towards the end that most chose, and each way of answering has its own ends', () => {
  assert.ok((placeOn(low, scales.standard) ?? 1) < 0.3);
  assert.ok((placeOn(high, scales.standard) ?? 0) > 0.7);
  // agreeing is the first answer, and stands at the right end
  assert.ok((placeOn(low, scales.agreement) ?? 0) > 0.7);
  assert.ok((placeOn(high, scales.change) ?? 1) < 0.5);
});

test('where everyone does not know, no mark stands anywhere', () => {
  const figures: Figures = {
    answered: { is: 'rounded', count: 40 },
    cells: [0, 0, 0, 40].map((count) => ({ is: 'count', count })),
  };
  assert.equal(placeOn(figures, scales.standard), null);
});

test('far apart is said of what is beyond chance, close of marks that are near, and nothing of one side alone', () => {
  const figures = new Map([
    ['a', low],
    ['b', high],
  ]);
  const seen = (sides: readonly Side[], b = high) =>
    seenBy([question], sides, (_, id) => (id === 'b' ? b : figures.get(id)))[0]?.apart;
  assert.equal(seen([side('a'), side('b')]), 'far apart');
  assert.equal(seen([side('a'), side('b')], low), 'close');
  assert.equal(seen([side('a'), side('b', 'too few')]), null);
  // a small group, as far apart, may be chance
  assert.equal(seen([side('a'), side('b')], released([2, 4, 5, 0])), 'some way apart');
});

test('up and down are claimed beyond chance only, and of a side that both rounds have', () => {
  const [now] = [seenBy([question], [side('a'), side('c')], () => high)];
  const before = (figures: Figures) => movedSince(now, { sides: [side('a')], released: () => figures });
  assert.equal(before(low)('q', 'a'), 'up');
  assert.equal(before(high)('q', 'a'), 'no change that is more than chance');
  assert.equal(before(low)('q', 'c'), undefined);
  const down = movedSince(
    seenBy([question], [side('a')], () => low),
    { sides: [side('a')], released: () => high },
  );
  assert.equal(down('q', 'a'), 'down');
});
