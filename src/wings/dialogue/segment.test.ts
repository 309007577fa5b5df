import assert from 'node:assert/strict';
import { test } from 'node:test';
import { howLong, moved, runningOrder, type Segment, type SegmentKind } from './segment.ts';

const segment = (kind: SegmentKind, minutes: number | null): Segment => ({
  id: `${kind}${minutes}`,
  position: 1,
  kind,
  title: kind,
  words: null,
  minutes,
});

test('each segment starts when the one before it ends', () => {
  const order = runningOrder([segment('check-in', 10), segment('limits', 5), segment('dialogue', 60)], '13:50:00');
  assert.deepEqual(
    order.map(({ at }) => at),
    ['13:50', '14:00', '14:05'],
  );
});

test('after a segment without minutes no time is claimed', () => {
  const order = runningOrder([segment('check-in', null), segment('dialogue', 60)], '09:00');
  assert.deepEqual(
    order.map(({ at }) => at),
    ['09:00', null],
  );
});

test('without a start no time is claimed', () => {
  assert.equal(runningOrder([segment('break', 10)], null)[0]?.at, null);
});

const lengths: [string, Segment[], string | null][] = [
  ['nothing said', [segment('dialogue', null)], null],
  ['half of it open', [segment('check-in', 60), segment('dialogue', 60)], '2 hours, with half of it open'],
  [
    'a third of it open',
    [segment('process', 60), segment('dialogue', 30)],
    '1 hour 30 minutes, with 30 minutes of it open',
  ],
  ['all of it open', [segment('dialogue', 45)], '45 minutes, all of it open'],
  ['none of it open', [segment('process', 60)], '1 hour, with no open dialogue in it'],
];
for (const [when, segments, said] of lengths)
  test(`with ${when} it says ${said ?? 'nothing'}`, () => {
    assert.equal(howLong(segments), said);
  });

test('a segment moves one place, and not over the ends', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 'b', 'up'), ['b', 'a', 'c']);
  assert.deepEqual(moved(['a', 'b', 'c'], 'b', 'down'), ['a', 'c', 'b']);
  assert.equal(moved(['a', 'b'], 'a', 'up'), undefined);
  assert.equal(moved(['a', 'b'], 'b', 'down'), undefined);
  assert.equal(moved(['a', 'b'], 'x', 'down'), undefined);
});
